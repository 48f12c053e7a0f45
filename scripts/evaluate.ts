import { evaluateCommand } from '../src/commands/evaluate-command.ts';

await evaluateCommand(process.argv, process.env);
