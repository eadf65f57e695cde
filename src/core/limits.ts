/**
 * Every limit of the system, by name and unit. A limit is part of the record's rules when an act can break
 * it: such limits are never lowered once a log exists.
 */

/** A leaf of the log, canonical bytes; tlog-tiles gives an entry a 16-bit length. */
export const leafBytesMax = 65_535
/** One wording of one provision, UTF-8 bytes. */
export const wordingBytesMax = 64 * 1024
/** A body (reasons, statements), canonical bytes. */
export const bodyBytesMax = 32 * 1024
/** Provisions in one `enter-provisions` act, amendments in one proposal. */
export const provisionsPerActMax = 256
/** A file read by an importer or a command, bytes. */
export const importBytesMax = 16 * 1024 * 1024
/** A run of a script without spaces handed to Intl.Segmenter at once, UTF-16 units: it is quadratic on Node 20. */
export const segmentedRunUnitsMax = 1024
/** A proposal symbol such as `CAN/USA/31(Rev.1)/1`, UTF-16 units. */
export const symbolUnitsMax = 128
/** A margin number or a printed label, UTF-16 units. */
export const labelUnitsMax = 128
/** Amendments to amendments, counted from the provision; real drafts reach ten. */
export const amendmentDepthMax = 128
/** Diagonals a word comparison extends, in steps, before it settles for part of the farthest path found. */
export const diffStepsMax = 16_384
/** Different remarks an importer makes about one file; beyond it, their number. */
export const importFlagsMax = 1_000
/** Lines of one imported instrument, blank ones included. */
export const instrumentLinesMax = 200_000
/** Provisions in one imported instrument. */
export const instrumentProvisionsMax = 20_000
/** How deep numbered items nest in an imported text; deeper ones are listed beside each other. */
export const provisionDepthMax = 32
/** Cells of an imported table, counted by its delimiters before it is parsed. */
export const tableCellsMax = 1_000_000
/** Amendments in one imported table. */
export const amendmentRowsMax = 20_000
/** Acts decided and flushed together. */
export const batchActsMax = 512
/** Acts waiting for the sequencer of one log; more are refused, never dropped. */
export const queueActsMax = 4096
/** One field of a form, characters. */
export const formFieldCharsMax = 20_000
/** What a form or an API call may send, bytes. */
export const requestBytesMax = 256 * 1024
/** The name of a party, characters. */
export const partyNameCharsMax = 80
/** Acts on one page of the record. */
export const actsPerPageMax = 100
/** Either text of a comparison anyone may ask for, characters. */
export const compareTextCharsMax = 100_000
