import { ModelFailure } from './model-failure.ts';

/** No reply to this request is kept, and the model may not be asked. */
export class NoKeptReply extends ModelFailure {
  constructor() {
    super('no reply of the language model is kept for this text, and it may not be asked');
    this.name = 'NoKeptReply';
  }
}
