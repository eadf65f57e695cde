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
/** How long a step-up counts for the acts of an office, milliseconds: a long sitting. */
export const officeStepUpMs = 8 * 3_600_000
/** Where a sign-in leads back to: a path with its query, UTF-16 units. */
export const backUnitsMax = 500
/** One-time links asked for from one network address within `linksPerClientMs`: a conference hall shares one. */
export const linksPerClientMax = 240
/** The stretch in which they are counted, milliseconds. */
export const linksPerClientMs = 3_600_000
/** The name of a site, as its operator gives it, UTF-16 units. */
export const siteNameUnitsMax = 80
/** Passkeys of one account. */
export const passkeysPerAccountMax = 20
/** A passkey's answer as a browser writes it in JSON, UTF-16 units. */
export const passkeyAnswerUnitsMax = 16_384
/** The ID of a passkey, base64url of at most 1023 bytes (Web Authentication, section 4), UTF-16 units. */
export const passkeyIdUnitsMax = 1_364
/** How long a passkey may take to answer, milliseconds. */
export const passkeyMs = 5 * 60_000
/** Identities at institutions of one account. */
export const identitiesPerAccountMax = 8
/** What an institution calls somebody, for good: `sub` of OpenID Connect, UTF-16 units. */
export const subjectUnitsMax = 255
/** How long signing in at an institution may take, milliseconds. */
export const institutionMs = 15 * 60_000
/** How long an institution's server may take to answer, milliseconds. */
export const institutionAnswerMsMax = 10_000
/** How long what an institution says of its addresses is used, milliseconds. */
export const institutionMetadataMs = 3_600_000
/** How long ago an institution may have asked who somebody is, for a step-up, milliseconds. */
export const institutionFreshMs = 5 * 60_000
/** A draft of a proposal, canonical bytes: with every byte escaped by a form it is still a request. */
export const draftBytesMax = 64 * 1024
/** Amendments in one draft. */
export const draftItemsMax = 64
/** Drafts of one party in one log that are not tabled. */
export const draftsOpenMax = 100
/** Drafts or invitations in one list. */
export const draftRowsMax = 200
/** Parties invited to co-sponsor one draft. */
export const cosponsorsInvitedMax = 60
/** Items of one agenda. */
export const agendaItemsMax = 100
/** What a group may speak on one item, seconds. */
export const speakingBudgetSecondsMax = 24 * 3600
/** How long a question can be read before ballots are taken, seconds. */
export const opensAfterSecondsMax = 24 * 3600
/** What one speech is taken to last where the list of speakers is looked ahead, milliseconds. */
export const speechAssumedMs = 2 * 60_000
/** Dates that a negotiation is set up with. */
export const setupDatesMax = 20
/** How long whoever opened a negotiation waits until this server has it too, milliseconds. */
export const openedWaitMs = 5_000
/** How long a token of a program may last, milliseconds. */
export const apiTokenMsMax = 366 * 24 * 3_600_000
/** Tokens of one account. */
export const apiTokensMax = 20
/** How long a request is known that was done, milliseconds. */
export const requestKeptMs = 24 * 3_600_000
/** How long what one server of a store does at a time may take before another does it, milliseconds. */
export const turnMs = 30_000
/** How long another waits for that, milliseconds. */
export const turnWaitMs = 10_000
/** How often it looks, milliseconds. */
export const turnPollMs = 50
/** Characters of the key by which a request is done once. */
export const requestKeyCharsMax = 64
/** How long the answer to a form is kept that may have been sent twice, milliseconds. */
export const doubleSubmitMs = 60_000
/** Such answers that one process keeps. */
export const doubleSubmitsMax = 256
/** Forms and requests that change something, from one account in a minute. */
export const writesPerAccountPerMinuteMax = 120
/** The same from one network, where many people may sit: a conference hall has one address. */
export const writesPerNetworkPerMinuteMax = 3_000
/** How long an objection may stand without an answer before a secretariat is told, days. */
export const unansweredDaysMax = 7
/** Rows of one list of people to invite. */
export const bulkRowsMax = 200
/** How long what is made for somebody who asks for a seat themselves can be accepted, milliseconds: it is at once. */
export const registrationMs = 60_000
/** Threads of a discussion on one page. */
export const threadsShownMax = 12
/** Replies of one thread on one page, the latest of them. */
export const repliesShownMax = 40
/** Alternatives that one line of what awaits a party names; of the others it gives the number. */
export const awaitedNamedMax = 6
/** Parts of meetings, by language and view, that a server keeps made: the one that was asked for longest ago goes first. */
export const meetingPartsKept = 64
/** How long a part of a meeting waits for acts that somebody was told of, milliseconds. */
export const meetingWaitMs = 2_000
/** What an offer hangs on, as targets. */
export const offerConditionsMax = 10
/** Parties that one offer is made to by name. */
export const offerPartiesMax = 20
/** Parties named as having attended one informal meeting. */
export const informalPartiesMax = 60
/** Notes, red lines and bottom lines of one party in one log. */
export const notesPerPartyMax = 500
/** The text of a note or of a comment on one, UTF-16 units. */
export const noteUnitsMax = 8_000
/** Comments on one note. */
export const commentsPerNoteMax = 100
/** Notes on one page; of a long one the beginning is shown there, UTF-16 units. */
export const notesShownMax = 30
export const noteShownUnitsMax = 400
/** Sealed offers of one party in one log whose words are kept here. */
export const sealedOffersMax = 200
/** Deposited documents of one party in one log that are kept here until they are released. */
export const depositsKeptMax = 200
/** The origin of a log as another log names it, UTF-16 units. */
export const originUnitsMax = 200
/** Groups of one consultation. */
export const consultationGroupsMax = 12
/** Statements of one consultation: their numbers are packed in 16 bits. */
export const posedMax = 4_096
/** Voters of one consultation. */
export const votersMax = 1_000_000
/** Votes in one act, and voters who vote for the first time in it: with the names of its members it is one leaf. */
export const votesPerActMax = 4_096
/** How often votes that were taken are put into the log, milliseconds. */
export const packMs = 1_000
/** Consultations that one party may have open at once. */
export const consultationsOpenMax = 20
/** Statements that a consultation is opened with. */
export const posedAtOnceMax = 40
/** Statements that one voter may add. */
export const posedPerVoterMax = 5
/** Links that are made at once for those who are invited to a consultation. */
export const votingLinksMax = 500
/** People who are sent a link to one consultation by e-mail. */
export const votersMailedMax = 2_000
/** A statement that is voted on, UTF-16 units. */
export const posedUnitsMax = 500
/** Statements of a consultation on one page. */
export const posedShownMax = 20
/** What one account follows. */
export const subscriptionsMax = 100
/** The hour at which digests go out unless their reader chooses another, UTC. */
export const digestHour = 6
/** How often a server looks whose digest is due, milliseconds. */
export const digestsMs = 5 * 60_000
/** Digests that one look sends; the others wait for the next. */
export const digestsPerLookMax = 1_000
/** Digests in a row that could not be sent before a look is given up: the mail server is not there. */
export const digestFailuresMax = 3
/** The pause after a digest could not be sent, milliseconds; after each further failure it is twice as long. */
export const digestRetryMs = 10 * 60_000
export const digestRetryMsMax = 24 * 3_600_000
/** How far ahead a digest looks for dates, milliseconds. */
export const digestAheadMs = 7 * 24 * 3_600_000
/** Lines of one digest about one subject, and in all; of what is left out the number is given. */
export const digestSubjectLinesMax = 10
export const digestLinesMax = 100
/** A line of a digest, UTF-16 units: a title can be long. */
export const digestLineUnitsMax = 300
/** Offers on one page, and informal meetings. */
export const offersPerPage = 20
export const informalsPerPage = 30
/** How long the head of a request may take to arrive, and all of it, milliseconds: a slow line is not a dead one. */
export const requestHeadMsMax = 20_000
export const requestMsMax = 120_000
/** How often a server looks for requests that take longer, milliseconds. */
export const requestLookMs = 2_000
/** Computed figures that a server keeps: what was asked for last. */
export const computedMax = 256
/** Criteria of one framework: more than a person answers is more than anybody reads. */
export const criteriaMax = 60
/** Words and terms of one trigger of a framework, in one language. */
export const triggerTermsMax = 60
/** A citation of a framework, UTF-16 units. */
export const citationUnitsMax = 200
/** A framework as it is written, bytes: as canonical JSON it is one entry of a log. */
export const frameworkTextBytesMax = 96 * 1024
/** Spans that one assessment cites. */
export const assessedSpansMax = 20
/** Items of evidence of one assessment, and kinds of evidence of one framework. */
export const evidenceItemsMax = 20
/** Answers of one group from which its median is drawn and its agreement given; fewer are dots. */
export const agreementAnswersMin = 5
/** Rows of text that nobody has assessed yet on one page. */
export const unassessedShownMax = 60
/** Likely texts that one look for recurring language compares word for word. */
export const recurrenceComparedMax = 500
/** Phrases in one list of a check, and the length of one, UTF-16 units. */
export const phrasesMax = 400
export const phraseUnitsMax = 600
/** Passes over the votes of one opinion map, after which its axes are given as they are, and said to be inexact. */
export const mapPassesMax = 300
/** Votes, participants and statements of one opinion map. */
export const mapVotesMax = 20_000_000
export const mapParticipantsMax = 1_000_000
export const mapStatementsMax = 10_000
/** One file of an export of votes, bytes. */
export const votesFileBytesMax = 256 * 1024 * 1024
/** Votes up to which a server computes a map at once; more are computed in a thread. */
export const mapInlineVotesMax = 4_000
/** Votes up to which a server computes a map at all; for more there is the command. */
export const mapServedVotesMax = 4_000_000
/** Maps that wait for the one that is being computed; who asks for one more is told to come again. */
export const mapsWaitingMax = 8
/** How long one map may take in a thread, milliseconds. */
export const mapMsMax = 120_000
/** Consultations of which a server keeps how far statements lie out: who was asked for longest ago goes first. */
export const followedConsultationsMax = 64
/** Participants below which a map is not drawn. */
export const mapDrawnMin = 15
/** Dots of all groups on one drawn map: of each group as many, taken at even distances. */
export const mapDotsMax = 600
/** Parties on a drawn map up to which their names stand beside the dots. */
export const mapNamedMax = 60
/** Statements in the table of a map on one page. */
export const mapStatementsShownMax = 25
/** Days on which the flow of positions over time is drawn, of those on which anything bore on them. */
export const flowStepsMax = 12
/** Provisions on one page of where the groups stand. */
export const standingPerPage = 12
/** Rows of one list on a page of what is computed: the forecast, the audit, what changed. The JSON has them all. */
export const computedRowsShownMax = 60
/** Negotiations that one comparison of audits takes. */
export const auditsComparedMax = 6
/** The input of an evidence engine in canonical form, UTF-16 units. */
export const evidenceUnitsMax = 4 * 1024 * 1024
/** Machine checks in one folder, and the length of the file of one, UTF-16 units. */
export const checkRulesMax = 100
export const checkTextUnitsMax = 100_000
/** A list of forums as it is written. */
export const forumListBytesMax = 512 * 1024
/** Wordings with recurring language on one page; texts that are shown of one where it is asked for alone. */
export const recurringShownMax = 25
export const recurringTextsShownMax = 40
/** What is shown of a passage that two texts share, UTF-16 units, and of the logs that were read. */
export const passageShownUnitsMax = 600
export const inputsShownMax = 50
/** How long work on the thread that serves everybody goes on before others are answered, milliseconds. */
export const pieceMs = 10
/** How long a page waits for the language that recurs, milliseconds, before it says that it is looked for. */
export const recurrenceWaitMs = 1_500
/** Questions for it that are worked out at a time. */
export const recurrencesUnderWayMax = 32
/** Other negotiations that are named where the same topic is on their table. */
export const topicsElsewhereMax = 6
/** Words of one clause that are read for what it does and whom it binds: no drafter needs more, and the rest costs nothing. */
export const clauseWordsReadMax = 400
/** Files that one look for recurring language reads on the command line. */
export const recurrenceFilesMax = 5_000
/** Steps of the search for a package, without a better one, after which it stops: as many as there are red lines, within these. */
export const packageStepsMin = 100
export const packageStepsMax = 1_000
/** Searches from nothing of which the best counts, where there are at least so many red lines; else one. */
export const packageRuns = 3
export const packageRunsFrom = 500
/** Programs for the solver in one front: so many rows of all together, within these. */
export const packageRowsMax = 40_000
export const packageProgramsMin = 6
export const packageProgramsMax = 60
/** Nodes of a program at an end of the front, of each between, and of all between together. */
export const packageEndNodesMax = 4_000
export const packageNodesMax = 100
export const packageBetweenNodesMax = 1_000
/** A problem for the package finder. */
export const packageBytesMax = 8 * 1024 * 1024
export const packagePartiesMax = 1_000
export const packageProvisionsMax = 500
export const packageChoicesMax = 60
export const packageRedLinesMax = 50_000
/** Packages that wait to be found while one is, and to be proven; questions whose answers are kept. */
export const packagesWaitingMax = 8
export const packagesKeptMax = 40
/** How long a page waits for a proof, and for a first answer, milliseconds. */
export const packageWaitMs = 1_500
export const packageFirstWaitMs = 4_000
/** Red lines, costs and offers of each kind in one list of a page; the JSON has them all. */
export const packageShownMax = 80
/** Wishes in one question for a package: what is kept, dropped and set aside. */
export const packageWishesMax = 60
