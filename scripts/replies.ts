import { repliesCommand } from '../src/commands/replies-command.ts';

await repliesCommand(process.argv, process.env);
