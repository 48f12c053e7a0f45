/** A language model that cannot be reached, or whose reply is of no use. The message tells which, and holds no secret. */
export class ModelFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ModelFailure';
  }
}
