import { WasitError } from '../../../domain/errors.ts';

/** A language model that cannot be reached, or whose reply is of no use. The message tells which, and holds no secret. */
export class ModelFailure extends WasitError {
  constructor(message: string, options?: ErrorOptions) {
    super('MODEL_FAILED', message, options);
    this.name = 'ModelFailure';
  }
}
