import { Button, Field, Flex, Tag, Textarea, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { Fragment, type ReactNode, useState } from 'react';
import {
  DECLARATION_KINDS,
  MAX_DECLARATION_REASON,
  type DeclarationKind,
  type LedgerNumber,
} from '../../../../contract/admin/ledger';
import type { ReportKey } from '../../api/annals-api';
import { useLocalText } from '../../local-drafts/use-local-draft';
import { useTranslate } from '../../texts/use-texts';

/** Of these the list is shown; of more, how many there are. */
const MOST_TAGS = 24;

/** Asks for the source of figures of the school's own. */
function SourceField({
  reportKey,
  lastSource,
  onSave,
}: {
  reportKey: ReportKey;
  /** Stands there first: a source often holds for several numbers. */
  lastSource: string;
  /** Tells whether it worked. */
  onSave: (reason: string) => Promise<boolean>;
}) {
  const translate = useTranslate();
  const [typed, setTyped] = useLocalText({ page: 'ledger-source', report: reportKey });
  const [isTyped, setIsTyped] = useState(typed !== '');
  const reason = isTyped ? typed : lastSource;
  const [isTried, setIsTried] = useState(false);
  const isBlank = reason.trim() === '';
  const save = async (): Promise<void> => {
    setIsTried(true);
    if (!isBlank && (await onSave(reason.trim()))) setTyped('');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root
        required
        hint={translate('ledger.declare.reason.hint')}
        {...(isTried && isBlank && { error: translate('ledger.declare.reason.needed') })}
      >
        <Field.Label>{translate('ledger.declare.reason')}</Field.Label>
        <Textarea
          autoFocus
          value={reason}
          maxLength={MAX_DECLARATION_REASON}
          onChange={(event) => {
            setIsTyped(true);
            setTyped(event.target.value);
          }}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void save();
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Button fullWidth onClick={() => void save()}>
        {translate('ledger.declare.save')}
      </Button>
    </Flex>
  );
}

/** Says of the chosen open numbers what they are. */
export function DeclareForm({
  numbers,
  reportKey,
  lastSource,
  quick = null,
  isSourceAsked,
  onKind,
  onSource,
  onLeaveOut,
  onClear,
}: {
  numbers: LedgerNumber[];
  reportKey: ReportKey;
  lastSource: string;
  /** Shorter ways, above the kinds. */
  quick?: ReactNode;
  /** Whether a figure of the school's own was chosen, of which the source is asked. */
  isSourceAsked: boolean;
  onKind: (kind: DeclarationKind) => void;
  onSource: (reason: string) => Promise<boolean>;
  onLeaveOut: (number: LedgerNumber) => void;
  onClear: () => void;
}) {
  const translate = useTranslate();
  const count = numbers.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="epsilon" tag="h3" fontWeight="bold">
        {translate('ledger.declare.title', { count })}
      </Typography>
      {count > MOST_TAGS ? null : (
        <Flex gap={2} wrap="wrap">
          {numbers.map((number) => (
            <Tag
              key={number.id}
              icon={<Cross />}
              label={translate('ledger.declare.remove', { text: number.text })}
              onClick={() => onLeaveOut(number)}
            >
              {number.text}
            </Tag>
          ))}
        </Flex>
      )}
      {quick}
      <Typography>{translate('ledger.declare.question', { count })}</Typography>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {DECLARATION_KINDS.map((kind, index) => {
          const isAsked = kind === 'own-figure' && isSourceAsked;
          return (
            <Fragment key={kind}>
              <Button
                fullWidth
                variant={isAsked ? 'secondary' : 'tertiary'}
                aria-keyshortcuts={String(index + 1)}
                {...(kind === 'own-figure' && { 'aria-expanded': isSourceAsked })}
                onClick={() => onKind(kind)}
              >
                {`${index + 1}  ${translate(`ledger.kind.${kind}`)}`}
              </Button>
              {isAsked ? (
                <SourceField reportKey={reportKey} lastSource={lastSource} onSave={onSource} />
              ) : null}
            </Fragment>
          );
        })}
      </Flex>
      <Button variant="ghost" onClick={onClear}>
        {translate('ledger.declare.clear')}
      </Button>
    </Flex>
  );
}
