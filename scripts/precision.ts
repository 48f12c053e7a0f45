import { precisionCommand } from '../evaluation/precision-command.ts';

await precisionCommand(process.argv, process.env);
