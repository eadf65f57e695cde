import { describe, expect, test } from 'vitest'
import { marginRange, outOfRun, readMargin } from './margin.js'

const start = (text: string, last: string | null, article: string | null = null) => {
  const read = readMargin(text, last, article)
  return read && [read.margin, read.label, read.rest]
}

describe('I13, I14: the next number of the run, its label, its text', () => {
  test.each([
    ['1 While the', null, null, ['1', null, 'While the']],
    ['1While the', null, null, ['1', null, 'While the']],
    ['2 1.1 a) These', '1', '1', ['2', '1.1 a)', 'These']],
    ['21.1 a) These', '1', '1', ['2', '1.1 a)', 'These']],
    ['3b) These', '2', '1', ['3', 'b)', 'These']],
    ['395.1 Safety', '38', '5', ['39', '5.1', 'Safety']],
    ['6110.1 These', '60', '10', ['61', '10.1', 'These']],
    ['202.5.2 A private', '19', '2', ['20', '2.5.2', 'A private']],
    ['18*Privilege*', '17', '2', ['18', null, '*Privilege*']],
    ['60A 9 bis) The', '60', null, ['60A', '9 bis)', 'The']],
    ['160CA The', '160C', null, ['160CA', null, 'The']],
    ['160D The', '160CA', null, ['160D', null, 'The']],
    ['41-A The', '41', null, ['41-A', null, 'The']],
    ['5A Member shall', '4', null, ['5', null, 'A Member shall']],
    ['7 1.5 million people', '6', '3', ['7', null, '1.5 million people']],
    ['40 days after', '39', null, ['40', null, 'days after']],
  ])('%j after %j', (text, last, article, read) => {
    expect(start(text, last, article)).toEqual(read)
  })

  test.each([
    ['1. The', null],
    ['1) The', null],
    ['1.1 The', null],
    ['10 December', null],
    ['3 The', '1'],
    ['41 The', '41'],
    ['41A The', '41B'],
    ['160C The', '160CA'],
    ['2nd session', '1'],
    ['5G networks', '4'],
    ['', '1'],
  ])('%j after %j opens nothing', (text, last) => {
    expect(start(text, last)).toBeNull()
  })

  test('suppressed numbers keep their places', () => {
    expect(readMargin('29 (SUP)', '28', null)).toMatchObject({ margin: '29', suppressed: true })
    expect(marginRange(readMargin('219 to 221 (SUP)', '218', null)!)).toEqual(['219', '220', '221'])
    expect(readMargin('219 to 218 (SUP)', '218', null)?.suppressed).toBe(false)
  })

  test('a number further along is told', () => {
    expect(outOfRun('43 The Members', '41')).toBe('43')
    for (const no of ['42 The Members', '99 The Members', '43 days after', 'The 43'])
      expect(outOfRun(no, '41')).toBeNull()
  })
})
