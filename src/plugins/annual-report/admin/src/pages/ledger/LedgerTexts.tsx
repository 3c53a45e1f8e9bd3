import { Flex } from '@strapi/design-system';
import { useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import {
  DECLARATION_KINDS,
  type DeclarationKind,
  type LedgerDocument,
} from '../../../../contract/admin/ledger';
import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import { LedgerDocumentCard } from './LedgerDocumentCard';
import { NumberPanel } from './NumberPanel';
import { useChoice } from './use-choice';
import { useDeclarations } from './use-declarations';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 30rem;
  gap: 16px;
  align-items: start;

  @media (max-width: 900px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/** The texts of a report with their numbers, and beside them what is behind those that are chosen. */
export function LedgerTexts({
  documents,
  reportKey,
  status,
  canDeclare,
}: {
  documents: LedgerDocument[];
  reportKey: ReportKey;
  status: ContentStatus;
  canDeclare: boolean;
}) {
  const declarations = useDeclarations({ reportKey, status });
  const choice = useChoice({ documents });
  const [isSourceAsked, setIsSourceAsked] = useState(false);
  const { numbers } = choice;
  const isOpenChosen = numbers[0]?.account.kind === 'open';

  const clear = (): void => {
    choice.clear();
    setIsSourceAsked(false);
  };
  const declare = async (kind: DeclarationKind, reason: string | null): Promise<boolean> => {
    const ids = numbers.map(({ id }) => id);
    const isDone = await declarations.declare(ids, kind, reason);
    if (isDone) clear();
    return isDone;
  };
  const answer = (kind: DeclarationKind): void => {
    if (kind === 'own-figure') setIsSourceAsked(!isSourceAsked);
    else void declare(kind, null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') clear();
    if (isTyping(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const kind = DECLARATION_KINDS[Number(event.key) - 1];
    if (kind === undefined || !canDeclare || !isOpenChosen || declarations.isBusy) return;
    event.preventDefault();
    answer(kind);
  };

  return (
    <Columns onKeyDown={onKeyDown}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {documents.map((document) => (
          <LedgerDocumentCard
            key={`${document.place.type}-${document.place.id}`}
            document={document}
            reportKey={reportKey}
            chosen={choice.chosen}
            onChoose={choice.choose}
            onChooseAll={canDeclare ? choice.chooseAll : null}
          />
        ))}
      </Flex>
      <NumberPanel
        numbers={numbers}
        documents={documents}
        reportKey={reportKey}
        declarations={canDeclare ? declarations : null}
        isSourceAsked={isSourceAsked}
        onKind={answer}
        onSource={(reason) => declare('own-figure', reason)}
        onTakeBack={({ id }) => void declarations.takeBack(id).then((isDone) => isDone && clear())}
        onLeaveOut={choice.choose}
        onClear={clear}
      />
    </Columns>
  );
}
