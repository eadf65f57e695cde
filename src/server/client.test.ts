import { expect, test } from 'vitest'
import { isThisMachine, networkOf } from './client.js'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('A20: %s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network))

test('A20: this machine is not counted', () => {
  expect(
    ['127.0.0.1', '::1', '::ffff:127.0.0.1', '203.0.113.7'].map(each => isThisMachine(networkOf(each))),
  ).toEqual([true, true, true, false])
})
