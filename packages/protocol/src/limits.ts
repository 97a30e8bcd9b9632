/** Numbers that both sides of the contract hold to. Units are in the names. */
export const LIMITS = {
  /** Contract, `PAYLOAD_TOO_LARGE`. */
  bodyBytes: 64 * 1024,
  /** A message between host and frame, as JSON. Security rules, requirement 5. */
  messageBytes: 64 * 1024,
  messagesPerSecond: 200,
  /** How long a frame may take to answer the hello before the host shows that it could not be loaded. */
  handshakeMs: 10_000,
  emailCodeDigits: 6,
  emailCodeS: 600,
  emailCodeTries: 5,
  emailCodeTriesPerDay: 20,
  emailResendS: 30,
  /** How long a retry with the same `Idempotency-Key`, or a repeated finish, gets the first answer again. */
  idempotencyS: 600,
  /** How long after it has expired a link token's session can be gone on with in a fresh one. */
  continueS: 1800,
  grantsPageMax: 100,
  /** How long the address of a window that a host's page has asked for can be opened first. */
  windowOpensS: 120,
  /** How long the page in a window may be gone, for a reload, before its person counts as having left. */
  windowAwayS: 4,
} as const;

/** How long, in characters, the host's own words on the first screen may be, by what they stand for. */
export const COPY_LENGTHS = {
  headline: 80,
  fast: 40,
  fastMeaning: 120,
  viewOnly: 40,
  viewOnlyMeaning: 120,
} as const;
