import { startAnnals } from '../support/annals';
import { createApiToken } from '../support/people';
import { writeUnreleasedWords } from '../support/unreleased-words';
it('dumps', async () => {
  const annals = await startAnnals();
  const h = await createApiToken({
    strapi: annals.strapi,
    type: 'custom',
    permissions: ['plugin::annual-report.preview.show'],
  });
  const a = await annals.http.get('/api/annual-report/reports/juying/2024/preview').set(h);
  console.log(a.status, a.text.slice(0, 600));
  await writeUnreleasedWords(annals);
  const r = await annals.http.get('/api/annual-report/reports/juying/2024/preview').set(h);
  console.log(r.status, r.text.slice(0, 600));
  await annals.stop();
});
