import { evaluateCommand } from '../evaluation/evaluate-command.ts';

await evaluateCommand(process.argv, process.env);
