/** What went wrong, for programs. GraphQL passes it on as `extensions.code`. */
export type WasitErrorCode =
  | 'BAD_INPUT'
  | 'BAD_CURSOR'
  | 'NOT_FOUND'
  | 'CONFIGURATION'
  | 'STORE_UNAVAILABLE'
  | 'MODEL_FAILED'
  | 'TIMEOUT'
  | 'CONFLICT';

/**
 * A failure that is expected and whose message may be shown to whoever asked: it names the file, line, field or
 * argument, and what would be right. Anything else that is thrown is a defect and its message is not for clients.
 */
export class WasitError extends Error {
  readonly code: WasitErrorCode;

  constructor(code: WasitErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WasitError';
    this.code = code;
  }
}
