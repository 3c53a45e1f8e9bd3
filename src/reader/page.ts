import type { EditionListItem, Report } from '../../client/src/types';

/** Which page of a report is asked for. */
export type ReportPage =
  { type: 'report' } | { type: 'chapter'; number: string } | { type: 'indicator'; code: string };

/** Where pages of a report stand: below its latest edition, or below a numbered one for ever. */
export type Place = { school: string; year: number; edition: number | null };

/** What is true of the site and not of a report. */
export type Site = {
  /** Absolute address without a slash at the end, for what is cited and shared. */
  baseUrl: string;
  /** Addresses of the style sheet and the scripts, which may be kept for ever. */
  assets: { style: string; scripts: readonly string[] };
};

/** What can change after an edition was released, and is therefore not part of its body. */
export type EditionState = Pick<
  EditionListItem,
  'number' | 'releasedAt' | 'note' | 'sha256' | 'supersededBy' | 'withdrawn'
>;

/** The main part of a page, and what its head says of it. */
export type Body = {
  html: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Address of the page without its edition, from the root of the site. */
  canonical: string;
  /** Hosts that pictures come from, where it is not the site itself. */
  imageHosts: readonly string[];
  /** Name of the report, for the way back to it; null on pages that belong to none. */
  report: { title: string; href: string; number: number | null } | null;
};

/** Page or part that a report does not have; `known` names those that it has. */
export type Missing = { missing: 'chapter' | 'indicator'; known: readonly string[] };

export type { Report };
