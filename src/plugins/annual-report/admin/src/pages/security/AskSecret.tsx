import { Button, Field, Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useProblemText } from '../../api/problems';

/**
 * Asks for a password or a code and does something with it. What the server has against it stands at the field.
 */
export function AskSecret({
  label,
  hint,
  button,
  isPassword = false,
  isDanger = false,
  onSend,
}: {
  label: string;
  hint?: string;
  button: string;
  isPassword?: boolean;
  isDanger?: boolean;
  /** @throws what the server refused it with */
  onSend: (secret: string) => Promise<void>;
}) {
  const problemText = useProblemText();
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true);
    setProblem(null);
    try {
      await onSend(secret);
    } catch (error) {
      setProblem(problemText(error));
    }
    setSecret('');
    setIsBusy(false);
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Flex direction="column" alignItems="stretch" gap={3} maxWidth="40rem">
        <Field.Root required hint={hint} {...(problem !== null && { error: problem })}>
          <Field.Label>{label}</Field.Label>
          <Field.Input
            type={isPassword ? 'password' : 'text'}
            autoComplete={isPassword ? 'current-password' : 'one-time-code'}
            value={secret}
            onChange={(event) => setSecret(event.target.value)}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <Flex>
          <Button
            type="submit"
            variant={isDanger ? 'danger-light' : 'default'}
            loading={isBusy}
            disabled={secret.trim() === ''}
          >
            {button}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
