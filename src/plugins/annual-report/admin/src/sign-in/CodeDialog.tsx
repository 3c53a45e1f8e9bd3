import { Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { useEffect, useState, useSyncExternalStore, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { SECURITY_PAGE } from '../plugin';
import { useTranslate } from '../texts/use-texts';
import {
  currentQuestion,
  sendToSetUp,
  subscribeToQuestions,
  wantsSetUp,
  type CodeQuestion,
} from './code-question';

const MAX_CODE = 64;

function CodeForm({ question: { problem, answer } }: { question: CodeQuestion }) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() !== '') answer(code);
  };
  return (
    <form onSubmit={send}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{translate('sign-in.code.hint')}</Typography>
          <Field.Root required name="code" {...(problem !== null && { error: problem })}>
            <Field.Label>{translate('sign-in.code')}</Field.Label>
            <Field.Input
              autoFocus
              autoComplete="one-time-code"
              maxLength={MAX_CODE}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
            <Field.Error />
          </Field.Root>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={() => answer(null)}>
          {translate('sign-in.code.cancel')}
        </Button>
        <Button type="submit" disabled={code.trim() === ''}>
          {translate('sign-in.code.send')}
        </Button>
      </Modal.Footer>
    </form>
  );
}

/** Leads whoever must set a second factor up to the page where that is done. */
function useWayToSetUp(): void {
  const isWanted = useSyncExternalStore(subscribeToQuestions, wantsSetUp);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (!isWanted) return;
    sendToSetUp(false);
    if (pathname !== SECURITY_PAGE) navigate(SECURITY_PAGE, { replace: true });
  }, [isWanted, pathname, navigate]);
}

/** Asks for the code of the second factor, on whatever page somebody signs in. */
export function CodeDialog() {
  const translate = useTranslate();
  const question = useSyncExternalStore(subscribeToQuestions, currentQuestion);
  useWayToSetUp();
  return (
    <Modal.Root
      open={question !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) question?.answer(null);
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel={translate('sign-in.code.cancel')}>
          <Modal.Title>{translate('sign-in.title')}</Modal.Title>
        </Modal.Header>
        {question === null ? null : <CodeForm question={question} />}
      </Modal.Content>
    </Modal.Root>
  );
}
