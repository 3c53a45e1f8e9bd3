import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type {
  DeclarationKind,
  LedgerDocument,
  LedgerNumber,
} from '../../../../contract/admin/ledger';
import type { ReportKey } from '../../api/annals-api';
import { useTranslate } from '../../texts/use-texts';
import { AccountDetails } from './AccountDetails';
import { DeclareForm } from './DeclareForm';
import { FactOffer } from './FactOffer';
import { OwnValueOffer } from './OwnValueOffer';
import { LastDeclared, QuickAnswers } from './QuickAnswers';
import type { Declarations } from './use-declarations';

/** Stays below Strapi's head of the page. */
const Panel = styled(Box)`
  position: sticky;
  top: 72px;
  max-height: calc(100vh - 88px);
  overflow-y: auto;
`;

/** Stands beside the text: what is behind the chosen number, or the question what the chosen ones are. */
export function NumberPanel({
  numbers,
  documents,
  reportKey,
  declarations,
  equals,
  isSourceAsked,
  onKind,
  onSource,
  onEquals,
  onSame,
  onUndo,
  onTakeBack,
  onLeaveOut,
  onClear,
}: {
  /** Open ones, or one that has something behind it. */
  numbers: LedgerNumber[];
  /** In which they stand. */
  documents: LedgerDocument[];
  reportKey: ReportKey;
  /** Null for who may not declare. */
  declarations: Declarations | null;
  /** How many other open numbers are printed as the chosen ones. */
  equals: number;
  isSourceAsked: boolean;
  onKind: (kind: DeclarationKind) => void;
  onSource: (reason: string) => Promise<boolean>;
  onEquals: () => void;
  onSame: () => void;
  onUndo: () => void;
  onTakeBack: (number: LedgerNumber) => void;
  onLeaveOut: (number: LedgerNumber) => void;
  onClear: () => void;
}) {
  const translate = useTranslate();
  const [first] = numbers;
  const isOpen = first?.account.kind === 'open';
  const content = () => {
    if (first === undefined) {
      return (
        <>
          <Typography>{translate('ledger.panel.idle')}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {translate('ledger.panel.keys')}
          </Typography>
        </>
      );
    }
    if (isOpen && declarations !== null) {
      return (
        <DeclareForm
          {...{ numbers, reportKey, isSourceAsked, onKind, onSource, onLeaveOut, onClear }}
          lastSource={declarations.last?.reason ?? ''}
          quick={<QuickAnswers {...{ equals, last: declarations.last, onEquals, onSame }} />}
        />
      );
    }
    return (
      <>
        <Typography variant="beta" tag="h3">
          {first.text}
        </Typography>
        {isOpen ? (
          <Typography>{translate('ledger.declare.not-allowed')}</Typography>
        ) : (
          <AccountDetails account={first.account} reportKey={reportKey} />
        )}
        <FactOffer number={first} documents={documents} reportKey={reportKey} />
        {first.account.kind === 'declared' && declarations !== null ? (
          <Button variant="tertiary" onClick={() => onTakeBack(first)}>
            {translate('ledger.take-back')}
          </Button>
        ) : null}
      </>
    );
  };
  return (
    <Panel
      tag="aside"
      aria-label={translate('ledger.panel')}
      aria-live="polite"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={5}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        {declarations === null ? null : (
          <LastDeclared declarations={declarations} onUndo={onUndo} />
        )}
        {content()}
        {isOpen && numbers.length === 1 ? (
          <OwnValueOffer key={first.id} number={first} reportKey={reportKey} />
        ) : null}
      </Flex>
    </Panel>
  );
}
