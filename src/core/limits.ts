/**
 * Every limit of the system, by name and unit. A limit is part of the record's rules when an act can break
 * it: such limits are never lowered once a log exists.
 */

/** A leaf of the log, canonical bytes; tlog-tiles gives an entry a 16-bit length. */
export const leafBytesMax = 65_535
/** A procedure, canonical bytes: it travels in the first leaf of a log, beside titles and languages. */
export const procedureBytesMax = 60_000
/** A procedure as it is written, comments and all, UTF-8 bytes. */
export const procedureTextBytesMax = 256 * 1024
/** How deep what is written nests: the parser goes as deep. */
export const procedureNestingMax = 64
/** Aliases in a procedure as it is written. */
export const procedureAliasesMax = 100
/** One wording of one provision, UTF-8 bytes. */
export const wordingBytesMax = 64 * 1024
/** A body (reasons, statements), canonical bytes. */
export const bodyBytesMax = 32 * 1024
/** Provisions in one `enter-provisions` act, amendments in one proposal. */
export const provisionsPerActMax = 256
/** What one party weighs where a rule of entry into force counts weights: thousands of such sums are exact. */
export const weightMax = 1_000_000_000_000
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
/** Times in a row that one leader tries to append after another wrote first, before it refuses. */
export const appendTriesMax = 3
/** How long a writer's lease of a log lasts unless it is renewed, milliseconds. */
export const leaseMs = 5_000
/** How often a node looks for what others have written, milliseconds. */
export const pollMs = 250
/** How often a checkpoint is signed while the log grows, milliseconds. */
export const checkpointMs = 1_000
/** Entries read from the store at once. */
export const entriesReadMax = 10_000
/** How long a request waits for what its session wrote elsewhere, milliseconds. */
export const ownWriteWaitMs = 5_000
/** Acts folded since the last snapshot before another is kept: this many, and a tenth of the log. */
export const snapshotActsMin = 10_000
/** Keys that one credential may sign with at a time; a rotation never adds to them. */
export const keysPerCredentialMax = 16
/** What stands behind a withholding, as it is named in the act, UTF-16 units. */
export const authorityUnitsMax = 128
/** A signed note, bytes: room for 16 post-quantum signatures and more. */
export const noteBytesMax = 256 * 1024
/** Signatures under one note; signed-note asks for at least 16. */
export const noteSignaturesMax = 64
/** What an application adds to a receipt, bytes. */
export const receiptExtraBytesMax = 64 * 1024
/** Problems that one verification lists; beyond it, their number. */
export const verifyProblemsMax = 100
/** Files of a log asked for before the first of them is needed. */
export const readsAheadMax = 8
/** Entries of a log that is verified: a checkpoint that claims more is not believed. */
export const verifiedEntriesMax = 10_000_000
/** How long a bundled database may take to start, to recover, or to answer when it is found running, ms. */
export const clusterStartMsMax = 120_000
/** How long a bundled database may take to stop before it is told again, less politely, ms. */
export const clusterStopMsMax = 20_000
/** Connections to a bundled database at once. */
export const clusterConnectionsMax = 50
/** Waiting for a connection to the database, milliseconds. */
export const databaseConnectMsMax = 10_000
/** Waiting for the answer to one statement before the connection is given up, milliseconds. */
export const databaseStatementMsMax = 60_000
/** Connections of one process to the database. */
export const databaseConnectionsMax = 8
/** How long a receipt waits for a checkpoint that covers its act, milliseconds. */
export const receiptWaitMs = 2_000
/** How long a text or body may be kept by caches, seconds: it can be withheld at any time. */
export const withholdableCacheSeconds = 60
/** The least time between two heads sent to watchers of one log, milliseconds. */
export const eventHeadMs = 1_000
/** How often watchers hear that the line is still open, milliseconds. */
export const eventHeartbeatMs = 20_000
/** What may wait to be sent to one watcher, bytes; one that reads slower is dropped and comes again. */
export const eventBufferBytesMax = 64 * 1024
/** Acts that one event counts by kind; a longer stretch is told by its length alone. */
export const eventActsMax = 1_000
/** Watchers of one process; more are told to come again. */
export const watchersMax = 10_000
/** Watchers written to before other requests get their turn. */
export const watchersPerTurn = 500
/** Hashes in a consistency proof sent to a witness (C2SP tlog-witness). */
export const witnessProofHashesMax = 63
/** How long a witness may take to answer, milliseconds. */
export const witnessAnswerMsMax = 2_000
/** How long a witness that failed is left alone, milliseconds. */
export const witnessPauseMs = 30_000
/** How far the clocks of two nodes may differ, and how old a forwarded post may be, milliseconds. */
export const forwardAgeMsMax = 60_000
/** How long a leader may take to answer a forwarded post, milliseconds. */
export const forwardAnswerMsMax = 10_000
/** How deep a submission's JSON nests. */
export const submissionDepthMax = 64
/** Participants' keys kept in the form that native code takes. */
export const keyObjectsMax = 4_096
/** Times a file of a log is asked for again when the network or the server fails. */
export const readTriesMax = 4
/** The first pause before a file is asked for again, milliseconds; each further one is twice as long. */
export const readPauseMs = 250
/** How long one answer may take, milliseconds, all of it. */
export const readTimeoutMs = 30_000
/** Redirects followed on one host before an answer is given up. */
export const redirectsMax = 3
/** Entries that a backup holds in memory at once: a multiple of 256. */
export const backupEntriesAtOnce = 8_192
/** How long a backup waits for a checkpoint of everything that was acknowledged before it, milliseconds. */
export const checkpointWaitMs = 30_000
/** How long a restore that died keeps others off the log it was filling, milliseconds. */
export const restoreLeaseMs = 60_000
/** One JSON answer of a server, read to be compared, bytes. */
export const answerBytesMax = 64 * 1024 * 1024
/** Times a log is verified again because it has grown meanwhile. */
export const settleTriesMax = 3
/** Entries that fsck reads at once. */
export const fsckEntriesAtOnce = 4_096
/** How often a server looks whether its bundled database still runs, milliseconds. */
export const clusterLookMs = 500
/** Files of a backup written at once: each waits for the disk. */
export const filesAtOnce = 16
/** Acts in one document of a feed; those before them are in the next. */
export const feedActsMax = 50
/** Acts looked at for one document of a feed, however few of them belong in it. */
export const feedActsReadMax = 50_000
/** Acts followed from one that answers another to those before it. */
export const followedActsMax = 64
/** What a feed quotes of what was written with an act, UTF-16 units. */
export const feedSummaryUnitsMax = 600
/** Entries of one calendar. */
export const calendarEntriesMax = 1_000
/** The name that an account shows, UTF-16 units. */
export const accountNameUnitsMax = 80
/** An e-mail address, UTF-8 bytes (RFC 5321). */
export const addressBytesMax = 254
/** What stands before the @ of an e-mail address, UTF-8 bytes (RFC 5321). */
export const addressLocalBytesMax = 64
/** How often what has run out is deleted from the tables beside the record, milliseconds. */
export const sweepMs = 5 * 60_000
/** How long a session lasts unless it is used, milliseconds. */
export const sessionIdleMs = 7 * 24 * 3_600_000
/** How long a session lasts however much it is used, milliseconds. */
export const sessionMsMax = 30 * 24 * 3_600_000
/** How often a session that is used is noted to be, milliseconds. */
export const sessionTouchMs = 60_000
/** How long a step-up counts, milliseconds. */
export const stepUpMs = 10 * 60_000
/** Sessions of one account; one more ends the one used longest ago. */
export const sessionsPerAccountMax = 20
/** How long a one-time link lasts, milliseconds. */
export const linkMs = 15 * 60_000
/** One-time links for one address in one hour of the clock. */
export const linksPerAddressPerHourMax = 5
/** How long an invitation may last, milliseconds. */
export const invitationMsMax = 30 * 24 * 3_600_000
/** Invitations of one party that are open at once. */
export const invitationsOpenMax = 100
/** Invitations, sessions or credentials in one list. */
export const accountRowsMax = 1_000
/** Connections of one process to the tables beside the record. */
export const besideConnectionsMax = 8
/** How long a mail server may take for one step, milliseconds. */
export const mailAnswerMsMax = 10_000
