import { BACKUP_MESSAGES } from '../messages/commands/backup-messages';
import { COMMAND_MESSAGES } from '../messages/commands/command-messages';
import { formatMessage, type MessageParams } from '../messages/message';
import { terminalLanguage } from '../messages/language';

const MESSAGES = { ...COMMAND_MESSAGES, ...BACKUP_MESSAGES };

const HELP = ['--help', '-h'];

/** Ends the process with one line that says how the command is called; whoever asked for it did nothing wrong. */
export function refuseUsage(line: string, { exitCode = 1 }: { exitCode?: number } = {}): never {
  if (process.argv.some((argument) => HELP.includes(argument))) {
    process.stdout.write(`${line}\n`);
    process.exit(0);
  }
  process.stderr.write(`${line}\n`);
  process.exit(exitCode);
}

/** Prints one line in the language of the terminal. */
export function say(name: keyof typeof MESSAGES, params: MessageParams): void {
  const language = terminalLanguage({ env: process.env });
  const text = formatMessage({ message: MESSAGES[name], language, params });
  process.stdout.write(`${text}\n`);
}
