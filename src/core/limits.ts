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
/** Edits a word comparison searches for at once before it settles for the farthest point reached. */
export const diffEditsMax = 256
