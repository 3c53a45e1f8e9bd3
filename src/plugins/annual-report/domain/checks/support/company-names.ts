const COMPANY = /[\u4e00-\u9fff]{2,30}?公司/g;
/** What stands before a company's name in a sentence; the name begins after the last of them. */
const LEAD = /^.*(?:旗下|附近的|到访|走访|参观|[与和及对由到向为在的访])(?=[\u4e00-\u9fff]{2,})/;
const LEGAL_FORM = /(?:集团)?(?:股份有限|有限责任|有限)?公司$/;
const SHORTEST = 2;
const NO_NAME = /^(?:该|本|各|某|我|贵|多家|一家|两家|有限|等|分|子|总|母|家)+$/;

/** Companies that a text names, as printed. */
export const companiesIn = ({ text }: { text: string }): string[] =>
  [...text.matchAll(COMPANY)]
    .map(([matched]) => matched.replace(LEAD, ''))
    .filter((name) => {
      const core = name.replace(LEGAL_FORM, '');
      return core.length >= SHORTEST && !NO_NAME.test(core);
    });

/** A company without its legal form and place: 重庆铝王铝业有限公司 and 铝王铝业公司 are one. */
export const companyCore = ({ name, places }: { name: string; places: string[] }): string =>
  places.reduce(
    (core, place) => (core.startsWith(place) ? core.slice(place.length) : core),
    name.trim().replace(LEGAL_FORM, ''),
  );
