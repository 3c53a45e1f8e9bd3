import { Box, Button, Flex, Link, Loader, TextButton, Typography } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { PanelDocumentType } from '../../../../contract/admin/document';
import { useAnnalsDocumentLedgerQuery } from '../../api/ledger-api';
import { AccountDetails } from '../../pages/ledger/AccountDetails';
import { DeclareForm } from '../../pages/ledger/DeclareForm';
import { NumberSample } from '../../pages/ledger/NumberSample';
import { LastDeclared } from '../../pages/ledger/QuickAnswers';
import {
  type Answer,
  type Declarations,
  useDeclarations,
} from '../../pages/ledger/use-declarations';
import type { ReportKey } from '../../api/annals-api';
import { PERMISSIONS } from '../../permissions';
import { reportPages } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';
import { useFormState } from '../local-drafts/use-form-state';
import { onSave } from '../saves/save-events';
import { goToField } from './go-to-field';
import { numberLines, type NumberLine as Line } from './number-lines';

type Key = { type: Exclude<PanelDocumentType, 'report'>; documentId: string };

const SHOWN_FIRST = 12;

/** A number with the words around it; pressed, it tells or asks what stands behind it. */
function NumberLine({
  line: { number, before, after, field },
  reportKey,
  declarations,
  isChosen,
  onChoose,
}: {
  line: Line;
  reportKey: ReportKey;
  declarations: Declarations | null;
  isChosen: boolean;
  onChoose: (id: string | null) => void;
}) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const [isSourceAsked, setIsSourceAsked] = useState(false);
  const { account, id } = number;
  const show = (): void => {
    if (field !== null && goToField(field)) return;
    toggleNotification({ type: 'info', message: translate('panel.not-shown') });
  };
  const declare = (answer: Answer): Promise<boolean> =>
    declarations?.declare([id], answer) ?? Promise.resolve(false);
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1}>
      <Flex gap={2} justifyContent="space-between" alignItems="baseline">
        <NumberSample
          {...{ number, before, after }}
          isChosen={isChosen}
          onChoose={() => onChoose(isChosen ? null : id)}
        />
        {field === null ? null : (
          <TextButton
            type="button"
            flex="none"
            aria-label={translate('panel.numbers.show.label', { text: number.text })}
            onClick={show}
          >
            {translate('panel.numbers.show')}
          </TextButton>
        )}
      </Flex>
      {isChosen ? (
        <Box background="neutral100" padding={3} hasRadius marginTop={2}>
          {account.kind === 'open' && declarations !== null ? (
            <DeclareForm
              numbers={[number]}
              reportKey={reportKey}
              lastSource={declarations.last?.reason ?? ''}
              isSourceAsked={isSourceAsked}
              onKind={(kind) => {
                if (kind === 'own-figure') setIsSourceAsked(!isSourceAsked);
                else void declare({ kind, reason: null });
              }}
              onSource={(reason) => declare({ kind: 'own-figure', reason })}
              onLeaveOut={() => onChoose(null)}
              onClear={() => onChoose(null)}
            />
          ) : (
            <Flex direction="column" alignItems="stretch" gap={2}>
              {account.kind === 'open' ? (
                <Typography>{translate('ledger.declare.not-allowed')}</Typography>
              ) : (
                <AccountDetails account={account} reportKey={reportKey} />
              )}
              {account.kind === 'declared' && declarations !== null ? (
                <Button
                  size="S"
                  type="button"
                  variant="tertiary"
                  onClick={() => void declarations.takeBack([id])}
                >
                  {translate('ledger.take-back')}
                </Button>
              ) : null}
            </Flex>
          )}
        </Box>
      ) : null}
    </Box>
  );
}

/** The numbers of the saved chapter or case with what stands behind each, beside its form. */
export function DocumentLedger({ type, documentId }: Key) {
  const translate = useTranslate();
  const { allowedActions } = useRBAC({ waive: PERMISSIONS.waive });
  const { isModified } = useFormState();
  const { data, isError, refetch } = useAnnalsDocumentLedgerQuery({ type, documentId });
  const reportKey = data?.report ?? { school: '', year: 0 };
  const { shown, ...declarations } = useDeclarations({ reportKey, status: 'draft', data });
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  useEffect(
    () =>
      onSave(({ request, stage }) => {
        if (stage === 'fulfilled' && request.document === documentId) void refetch();
      }),
    [documentId, refetch],
  );
  if (isError) {
    return (
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi">{translate('panel.numbers.failed')}</Typography>
        <Button size="S" type="button" variant="tertiary" onClick={() => void refetch()}>
          {translate('common.retry')}
        </Button>
      </Flex>
    );
  }
  if (shown === undefined) return <Loader small>{translate('common.loading')}</Loader>;
  const { coverage, documents } = shown;
  const { total, open } = coverage;
  if (total === 0) return <Typography variant="pi">{translate('panel.numbers.none')}</Typography>;
  const lines = numberLines({ documents, documentId });
  const listed = isWhole ? lines : lines.slice(0, Math.max(SHOWN_FIRST, open));
  const declaring = allowedActions.canWaive ? declarations : null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography
        role="status"
        fontWeight="bold"
        textColor={open > 0 ? 'warning700' : 'success700'}
      >
        {translate('ledger.coverage', { total, backed: total - open, open })}
      </Typography>
      {isModified ? (
        <Typography variant="pi" textColor="neutral600">
          {translate('panel.numbers.saved-only')}
        </Typography>
      ) : null}
      {declaring === null ? null : (
        <LastDeclared declarations={declaring} onUndo={() => void declaring.undo()} />
      )}
      <Box
        tag="ul"
        aria-label={translate('panel.numbers')}
        tabIndex={0}
        maxHeight="48rem"
        overflow="auto"
      >
        {listed.map((line) => (
          <NumberLine
            key={line.number.id}
            line={line}
            reportKey={reportKey}
            declarations={declaring}
            isChosen={chosen === line.number.id}
            onChoose={setChosen}
          />
        ))}
      </Box>
      {lines.length > listed.length ? (
        <TextButton type="button" onClick={() => setIsWhole(true)}>
          {translate('panel.numbers.more', { count: lines.length - listed.length })}
        </TextButton>
      ) : null}
      <Link tag={RouterLink} to={reportPages(reportKey).ledger}>
        {translate('panel.numbers.all')}
      </Link>
    </Flex>
  );
}
