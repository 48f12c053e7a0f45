import { sampleCommand } from '../evaluation/sample-command.ts';

await sampleCommand(process.argv, process.env);
