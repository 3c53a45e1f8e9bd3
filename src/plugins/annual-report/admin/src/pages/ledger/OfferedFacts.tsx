import { Box, Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { MAX_BOUND_FACTS } from '../../../../contract/admin/edits';
import type { LedgerDocument } from '../../../../contract/admin/ledger';
import type { ReportKey } from '../../api/annals-api';
import { BeforeAfter } from '../../edits/BeforeAfter';
import { useTranslate } from '../../texts/use-texts';
import { offeredSentences, type OfferedSentence } from './offered-sentences';
import { useBindFacts } from './use-bind-facts';

const Wide = styled(Modal.Content)`
  max-width: min(96vw, 80rem);
  width: 96vw;
`;

const titleOf = ({ place: { label, title } }: OfferedSentence): string =>
  [label, title].filter(Boolean).join(' ');

function SentenceList({
  sentences,
  left,
  onToggle,
}: {
  sentences: OfferedSentence[];
  /** Ids of the sentences that stay as they are. */
  left: Set<string>;
  onToggle: (id: string) => void;
}) {
  const translate = useTranslate();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {sentences.map((sentence, index) => {
        const { id, parts } = sentence;
        const title = titleOf(sentence);
        const before = sentences[index - 1];
        const text = parts.map(({ old }) => old).join('');
        return (
          <Box tag="li" key={id}>
            {before !== undefined && titleOf(before) === title ? null : (
              <Box paddingBottom={2} paddingTop={index === 0 ? 0 : 3}>
                <Typography variant="delta" tag="h3">
                  {title}
                </Typography>
              </Box>
            )}
            <Flex gap={3} alignItems="flex-start" background="neutral100" padding={3} hasRadius>
              <Checkbox
                aria-label={translate('ledger.bind.sentence', { text })}
                checked={!left.has(id)}
                onCheckedChange={() => onToggle(id)}
              />
              <BeforeAfter parts={parts} />
            </Flex>
          </Box>
        );
      })}
    </Flex>
  );
}

/** Offers to bind every number of the documents shown that equals its indicator, and shows each sentence before. */
export function OfferedFacts({
  documents,
  reportKey,
}: {
  documents: LedgerDocument[];
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const facts = useBindFacts({ reportKey });
  const [isOpen, setIsOpen] = useState(false);
  const [left, setLeft] = useState<Set<string>>(new Set());
  const sentences = offeredSentences(documents);
  const offered = sentences.flatMap((sentence) => sentence.facts).length;
  if (facts === null || offered === 0) return null;
  const wanted = sentences
    .filter(({ id }) => !left.has(id))
    .flatMap((sentence) => sentence.facts)
    .slice(0, MAX_BOUND_FACTS);
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const open = (): void => {
    setLeft(new Set());
    setIsOpen(true);
  };
  const bind = async (): Promise<void> => {
    await facts.bind(wanted);
    // What was refused has its reason in a notice, and the ledger behind is to be looked at.
    setIsOpen(false);
  };
  return (
    <Flex
      tag="section"
      aria-label={translate('ledger.bind.all.title')}
      justifyContent="space-between"
      gap={4}
      wrap="wrap"
      background="neutral0"
      padding={4}
      hasRadius
      shadow="tableShadow"
    >
      <Box>
        <Typography fontWeight="bold">
          {translate('ledger.bind.all', { count: offered })}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {translate('ledger.bind.hint')}
        </Typography>
      </Box>
      <Button startIcon={<LinkIcon />} variant="secondary" onClick={open}>
        {translate('ledger.bind.preview')}
      </Button>
      <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
        <Wide>
          <Modal.Header closeLabel={translate('common.close')}>
            <Modal.Title>{translate('ledger.bind.all.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Box paddingBottom={4}>
              <Typography>{translate('ledger.bind.all.hint')}</Typography>
            </Box>
            <SentenceList sentences={sentences} left={left} onToggle={toggle} />
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{translate('ledger.bind.cancel')}</Button>
            </Modal.Close>
            <Button
              loading={facts.isBusy}
              disabled={wanted.length === 0}
              onClick={() => void bind()}
            >
              {translate('ledger.bind.confirm', { count: wanted.length })}
            </Button>
          </Modal.Footer>
        </Wide>
      </Modal.Root>
    </Flex>
  );
}
