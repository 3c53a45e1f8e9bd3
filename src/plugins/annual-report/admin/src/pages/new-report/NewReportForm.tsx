import { Alert, Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { NewReportOffer } from '../../../../contract/desk/new-report';
import { useAnnalsCreateReportMutation } from '../../api/new-report-api';
import { useProblemText } from '../../api/use-problem-text';
import { Choice } from '../../layout/Choice';
import { TextLink } from '../../layout/TextLink';
import { Waiting } from '../../layout/Waiting';
import { reportPages } from '../../links/report-pages';
import { useTerm } from '../../words/use-term';
import { useWords } from '../../words/use-words';
import { PackChoice } from './PackChoice';
import { useNewReport } from './use-new-report';

const OFFICIAL = 'official';

/** Asks for school, year, pack and outline, each with the most likely answer, and leads to the report. */
export function NewReportForm({ offer }: { offer: NewReportOffer }) {
  const say = useWords();
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
      const message = say('new-report.created', {
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
              label={say('new-report.school')}
              hint={say('new-report.school.hint', { type: termOf(school.type) })}
              value={school.code}
              options={offer.schools.map(({ code, name }) => ({ value: code, text: name }))}
              onChange={form.chooseSchool}
            />
          </Grid.Item>
          <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
            <Choice
              label={say('new-report.year')}
              hint={say('new-report.year.hint')}
              value={String(year)}
              options={years.map((option) => ({
                value: String(option),
                text: say('new-report.year.option', { year: String(option) }),
              }))}
              onChange={(value) => form.choose({ year: Number(value) })}
            />
          </Grid.Item>
        </Grid.Root>
        {existing === null ? null : (
          <Alert
            variant="default"
            closeLabel={say('new-report.exists.open')}
            onClose={open}
            action={
              <TextLink to={reportPages(reportKey).overview}>
                {say('new-report.exists.open')}
              </TextLink>
            }
          >
            {say('new-report.exists', { year: String(year), title: existing.title })}
          </Alert>
        )}
        {packs.length === 0 ? (
          <Typography role="alert" textColor="danger600">
            {say('new-report.pack.none', { type: termOf(school.type), year: String(year) })}
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
            label={say('new-report.outline')}
            hint={say('new-report.outline.hint')}
            value={outlineFrom === null ? OFFICIAL : String(outlineFrom)}
            options={[
              { value: OFFICIAL, text: say('new-report.outline.official') },
              ...earlier.map((report) => ({
                value: String(report.year),
                text: say('new-report.outline.from', {
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
          <Waiting text={say('new-report.creating')} />
        ) : (
          <Flex>
            <Button
              size="L"
              disabled={existing !== null || pack === null}
              onClick={() => void save()}
            >
              {say('new-report.create')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
