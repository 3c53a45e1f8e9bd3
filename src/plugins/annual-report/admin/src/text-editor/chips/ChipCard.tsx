import { Box, Button, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useSyncExternalStore } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { reportPages, type ReportKey } from '../../report/addresses';
import { useLanguage, useTranslate } from '../../texts/use-texts';
import { canonicalToken } from '../document/token-text';
import type { TokenBook } from './token-book';
import { formsOf, subjectOf, type TokenForm } from './token-forms';

const Scroll = styled(Box)`
  max-height: 18rem;
  overflow-y: auto;
`;

function Line({ name, children }: { name: string; children: string }) {
  return (
    <Typography tag="p" variant="pi">
      <Typography tag="span" variant="pi" textColor="neutral600">
        {name}{' '}
      </Typography>
      {children}
    </Typography>
  );
}

/** Ways to print the value, with what each prints; one that prints nothing now is left out. */
function Forms({
  raw,
  book,
  onChange,
}: {
  raw: string;
  book: TokenBook;
  onChange: (raw: string) => void;
}) {
  const translate = useTranslate();
  const seen = new Set<string>();
  const forms = formsOf(raw).flatMap((form: TokenForm) => {
    const text = book.look(form.raw).printed?.text ?? null;
    // Decimals that change nothing are no choice.
    const known = `${form.label} ${text ?? ''}`;
    if (text === null || seen.has(known)) return [];
    seen.add(known);
    return [{ ...form, text }];
  });
  if (forms.length === 0) return null;
  return (
    <Scroll tag="ul" aria-label={translate('editor.chip.forms')} tabIndex={0}>
      {forms.map((form) => (
        <li key={form.raw}>
          <Flex justifyContent="space-between" gap={4}>
            <Typography variant="pi">
              {translate(`editor.form.${form.label}`)}
              {form.decimals !== null &&
                ` · ${translate('editor.form.decimals', { count: form.decimals })}`}
            </Typography>
            <TextButton
              aria-pressed={canonicalToken(form.raw) === canonicalToken(raw)}
              onClick={() => onChange(form.raw)}
            >
              {form.text}
              {canonicalToken(form.raw) === canonicalToken(raw) && ' ✓'}
            </TextButton>
          </Flex>
        </li>
      ))}
    </Scroll>
  );
}

const NOTHING = { where: null, definition: null, source: null };

/** What a chip stands for: its name, what it means and where it is from, other ways to print it, the way to its cell. */
export function ChipCard({
  raw,
  book,
  report,
  isEditable,
  onChange,
  onRemove,
}: {
  raw: string;
  book: TokenBook;
  report: ReportKey | null;
  isEditable: boolean;
  onChange: (raw: string) => void;
  onRemove: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  useSyncExternalStore(book.subscribe, book.version);
  const { named, printed } = book.look(raw);
  const { text, problem } = printed ?? { text: null, problem: null };
  const { where, definition, source } = named ?? NOTHING;
  const subject = subjectOf(raw);
  const year = subject?.year ?? report?.year ?? null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} padding={3}>
      <Flex justifyContent="space-between" gap={4}>
        <Typography variant="omega" fontWeight="bold">
          {named?.name ?? raw}
        </Typography>
        {text !== null && (
          <Typography variant="omega" fontWeight="bold">
            {text}
          </Typography>
        )}
      </Flex>
      {problem !== null && (
        <Typography variant="pi" textColor="danger600">
          {problem[language]}
        </Typography>
      )}
      {subject !== null && year !== null && (
        <Line name={translate('editor.chip.year')}>{String(year)}</Line>
      )}
      {where !== null && <Line name={translate('editor.chip.where')}>{where}</Line>}
      {definition !== null && <Line name={translate('editor.chip.definition')}>{definition}</Line>}
      {source !== null && <Line name={translate('editor.chip.source')}>{source}</Line>}
      <Line name={translate('editor.chip.token')}>{raw}</Line>
      {isEditable && subject !== null && named !== null && (
        <Forms raw={raw} book={book} onChange={onChange} />
      )}
      <Flex justifyContent="space-between" gap={4}>
        {subject !== null && report !== null && year !== null ? (
          // A tab of its own: what is written here is not saved yet.
          <Link
            tag={RouterLink}
            to={reportPages(report).numbers({ indicator: subject.code, year })}
            target="_blank"
          >
            {translate('editor.chip.cell')}
          </Link>
        ) : (
          <span />
        )}
        {isEditable && (
          <Button size="S" variant="danger-light" startIcon={<Trash />} onClick={onRemove}>
            {translate('editor.chip.remove')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
