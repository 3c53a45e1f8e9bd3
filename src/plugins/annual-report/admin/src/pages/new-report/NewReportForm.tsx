import { Alert, Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { NewReportOffer } from '../../../../contract/admin/new-report';
import { useProblemText } from '../../api/problems';
import { useAnnalsCreateReportMutation } from '../../api/reports-api';
import { Choice } from '../../layout/Choice';
import { TextLink } from '../../layout/TextLink';
import { Waiting } from '../../layout/Waiting';
import { reportPages } from '../../report/addresses';
import { useTerm, useTranslate } from '../../texts/use-texts';
import { PackChoice } from './PackChoice';

type Chosen = { school: string; year: number; pack: string; outlineFrom: number | null };

/**
 * What is chosen for a new report. What nobody chose follows from the rest: the school's next year, the
 * pack that fits, the outline of the newest report before.
 */
function useNewReport(offer: NewReportOffer) {
  const [chosen, setChosen] = useState<Partial<Chosen>>({});
  const school =
    offer.schools.find(({ code }) => code === chosen.school) ?? offer.schools[0] ?? null;
  const year = chosen.year ?? school?.nextYear ?? offer.years[0] ?? 0;
  const packs =
    offer.packs.find((fitting) => fitting.type === school?.type && fitting.year === year)?.packs ??
    [];
  const pack = packs.find(({ code }) => code === chosen.pack) ?? packs[0] ?? null;
  const earlier = (school?.reports ?? []).filter((report) => report.year < year);
  const outlineFrom =
    chosen.outlineFrom === undefined || !isAmong(earlier, chosen.outlineFrom)
      ? (earlier[0]?.year ?? null)
      : chosen.outlineFrom;
  return {
    school,
    year,
    years: [...new Set([...offer.years, year])].sort((left, right) => right - left),
    packs,
    pack,
    earlier,
    outlineFrom,
    existing: school?.reports.find((report) => report.year === year) ?? null,
    choose: (change: Partial<Chosen>) => setChosen((present) => ({ ...present, ...change })),
    /** Another school begins from its own defaults. */
    chooseSchool: (code: string) => setChosen({ school: code }),
  };
}

const isAmong = (reports: { year: number }[], year: number | null): boolean =>
  year === null || reports.some((report) => report.year === year);

const OFFICIAL = 'official';

/** Asks for school, year, pack and outline, each with the most likely answer, and leads to the report. */
export function NewReportForm({ offer }: { offer: NewReportOffer }) {
  const translate = useTranslate();
  const termOf = useTerm();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [create, { isLoading: isCreating }] = useAnnalsCreateReportMutation();
  const form = useNewReport(offer);
  const { school, year, years, packs, pack, earlier, outlineFrom, existing } = form;
  if (school === null) return null;
  const reportKey = { school: school.code, year };
  const open = (): void => {
    navigate(reportPages(reportKey).overview);
  };
  const save = async (): Promise<void> => {
    try {
      const { chapters, tables } = await create({
        ...reportKey,
        pack: pack?.code ?? null,
        outlineFrom,
      }).unwrap();
      const message = translate('new-report.created', {
        chapters: chapters.length,
        tables: tables.length,
      });
      toggleNotification({ type: 'success', message });
      open();
    } catch (error) {
      toggleNotification({ type: 'danger', message: problemText(error) });
    }
  };
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={7} maxWidth="96rem">
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Grid.Root gap={5}>
          <Grid.Item col={8} xs={12} direction="column" alignItems="stretch">
            <Choice
              label={translate('new-report.school')}
              hint={translate('new-report.school.hint', { type: termOf(school.type) })}
              value={school.code}
              options={offer.schools.map(({ code, name }) => ({ value: code, text: name }))}
              onChange={form.chooseSchool}
            />
          </Grid.Item>
          <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
            <Choice
              label={translate('new-report.year')}
              hint={translate('new-report.year.hint')}
              value={String(year)}
              options={years.map((option) => ({
                value: String(option),
                text: translate('new-report.year.option', { year: String(option) }),
              }))}
              onChange={(value) => form.choose({ year: Number(value) })}
            />
          </Grid.Item>
        </Grid.Root>
        {existing === null ? null : (
          <Alert
            variant="default"
            closeLabel={translate('new-report.exists.open')}
            onClose={open}
            action={
              <TextLink to={reportPages(reportKey).overview}>
                {translate('new-report.exists.open')}
              </TextLink>
            }
          >
            {translate('new-report.exists', { year: String(year), title: existing.title })}
          </Alert>
        )}
        {packs.length === 0 ? (
          <Typography role="alert" textColor="danger600">
            {translate('new-report.pack.none', { type: termOf(school.type), year: String(year) })}
          </Typography>
        ) : (
          <PackChoice
            packs={packs}
            value={pack?.code ?? null}
            onChange={(code) => form.choose({ pack: code })}
          />
        )}
        {earlier.length === 0 ? null : (
          <Choice
            label={translate('new-report.outline')}
            hint={translate('new-report.outline.hint')}
            value={outlineFrom === null ? OFFICIAL : String(outlineFrom)}
            options={[
              { value: OFFICIAL, text: translate('new-report.outline.official') },
              ...earlier.map((report) => ({
                value: String(report.year),
                text: translate('new-report.outline.from', {
                  year: String(report.year),
                  title: report.title,
                }),
              })),
            ]}
            onChange={(value) =>
              form.choose({ outlineFrom: value === OFFICIAL ? null : Number(value) })
            }
          />
        )}
        {isCreating ? (
          <Waiting text={translate('new-report.creating')} />
        ) : (
          <Flex>
            <Button
              size="L"
              disabled={existing !== null || pack === null}
              onClick={() => void save()}
            >
              {translate('new-report.create')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
