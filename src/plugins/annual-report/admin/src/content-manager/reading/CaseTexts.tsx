import { CASE_TEXTS, type CaseText } from '../../../../contract/case-texts';

/** The texts of a case between its title and its blocks; an edition from before there was one has none. */
export const CaseTexts = ({ texts }: { texts: Partial<Record<CaseText, string | null>> }) => (
  <>
    {CASE_TEXTS.map((field) => {
      const text = texts[field] ?? null;
      return text !== null && <p key={field}>{text}</p>;
    })}
  </>
);
