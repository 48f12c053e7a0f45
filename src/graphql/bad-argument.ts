import { WasitError } from '../domain/errors.ts';

/** An argument that cannot be right. `argument` is its path within the field: `filter.from`. */
export class BadArgument extends WasitError {
  readonly argument: string;

  constructor(argument: string, problem: string) {
    super('BAD_INPUT', `"${argument}" ${problem}`);
    this.name = 'BadArgument';
    this.argument = argument;
  }
}
