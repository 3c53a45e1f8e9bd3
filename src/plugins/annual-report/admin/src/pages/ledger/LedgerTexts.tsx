import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { DeclarationKind, LedgerDocument } from '../../../../contract/admin/ledger';
import type { ReportKey } from '../../api/annals-api';
import { LedgerDocumentCard } from './LedgerDocumentCard';
import { NumberPanel } from './NumberPanel';
import { showNumber, useAddressedNumber } from './use-addressed-number';
import { useChoice } from './use-choice';
import type { Answer, Declarations } from './use-declarations';
import { useLedgerKeys } from './use-ledger-keys';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 30rem;
  gap: 16px;
  align-items: start;

  @media (max-width: 900px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** The texts of a report with their numbers, and beside them what is behind those that are chosen. */
export function LedgerTexts({
  documents,
  reportKey,
  declarations,
}: {
  documents: LedgerDocument[];
  reportKey: ReportKey;
  /** Null for who may not declare. */
  declarations: Declarations | null;
}) {
  const choice = useChoice({ documents });
  const [isSourceAsked, setIsSourceAsked] = useState(false);
  const { numbers } = choice;
  const isOpenChosen = numbers[0]?.account.kind === 'open';

  const choose = (id: string | undefined): void => {
    setIsSourceAsked(false);
    choice.chooseOnly(id === undefined ? [] : [id]);
    if (id !== undefined) showNumber(id);
  };
  const clear = (): void => {
    choice.clear();
    setIsSourceAsked(false);
  };
  /** Goes on to the next open number at once; if the server refuses, the page says so. */
  const declare = (answer: Answer): Promise<boolean> => {
    if (declarations === null) return Promise.resolve(false);
    const next = choice.neighbour(1);
    const work = declarations.declare(
      numbers.map(({ id }) => id),
      answer,
    );
    choose(next?.id);
    return work;
  };
  const answer = (kind: DeclarationKind): void => {
    if (!isOpenChosen || declarations === null) return;
    if (kind === 'own-figure') setIsSourceAsked(!isSourceAsked);
    else void declare({ kind, reason: null });
  };
  const undo = async (): Promise<void> => {
    const ids = (await declarations?.undo()) ?? [];
    const [first] = ids;
    if (first === undefined) return;
    choice.chooseOnly(ids);
    showNumber(first);
  };
  const sayAgain = (): void => {
    const last = declarations?.last ?? null;
    if (isOpenChosen && last !== null) void declare(last);
  };
  const chooseEquals = (): void => choice.chooseAll(choice.equals);

  useLedgerKeys({
    onKind: answer,
    onNext: () => choose(choice.neighbour(1)?.id ?? numbers[0]?.id),
    onPrevious: () => choose(choice.neighbour(-1)?.id ?? numbers[0]?.id),
    onEquals: chooseEquals,
    onSame: sayAgain,
    onUndo: () => void undo(),
    onClear: clear,
    isChosen: numbers.length > 0,
  });
  useAddressedNumber({
    isThere: (id) =>
      documents.some(({ passages }) =>
        passages.some((passage) => passage.numbers.some((number) => number.id === id)),
      ),
    onChoose: (id) => choice.chooseOnly([id]),
  });

  return (
    <Columns>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {documents.map((document) => (
          <LedgerDocumentCard
            key={`${document.place.type}-${document.place.id}`}
            document={document}
            reportKey={reportKey}
            chosen={choice.chosen}
            onChoose={choice.choose}
            onChooseAll={declarations === null ? null : choice.chooseAll}
          />
        ))}
      </Flex>
      <NumberPanel
        numbers={numbers}
        documents={documents}
        reportKey={reportKey}
        declarations={declarations}
        equals={choice.equals.length}
        isSourceAsked={isSourceAsked}
        onKind={answer}
        onSource={(reason) => declare({ kind: 'own-figure', reason })}
        onEquals={chooseEquals}
        onSame={sayAgain}
        onUndo={() => void undo()}
        onTakeBack={({ id }) =>
          void declarations?.takeBack([id]).then((isDone) => isDone && clear())
        }
        onLeaveOut={choice.choose}
        onClear={clear}
      />
    </Columns>
  );
}
