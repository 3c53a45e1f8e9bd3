import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PERMISSIONS } from '../permissions';
import { ReportFrame } from '../report/ReportFrame';

const ReportsPage = lazy(() => import('./reports/ReportsPage'));
const NewReportPage = lazy(() => import('./new-report/NewReportPage'));
const OverviewPage = lazy(() => import('./overview/OverviewPage'));
const OutlinePage = lazy(() => import('./outline/OutlinePage'));
const NumbersPage = lazy(() => import('./numbers/NumbersPage'));
const PhotosPage = lazy(() => import('./photos/PhotosPage'));
const ChecksPage = lazy(() => import('./checks/ChecksPage'));
const LedgerPage = lazy(() => import('./ledger/LedgerPage'));
const ReleasePage = lazy(() => import('./release/ReleasePage'));

/** The plugin's pages; each is loaded when it is opened. */
function App() {
  return (
    <Page.Protect permissions={PERMISSIONS.preview}>
      <Suspense fallback={<Page.Loading />}>
        <Routes>
          <Route index element={<ReportsPage />} />
          <Route path="new" element={<NewReportPage />} />
          <Route path=":school/:year" element={<ReportFrame />}>
            <Route index element={<OverviewPage />} />
            <Route path="outline" element={<OutlinePage />} />
            <Route path="numbers" element={<NumbersPage />} />
            <Route path="photos" element={<PhotosPage />} />
            <Route path="checks" element={<ChecksPage />} />
            <Route path="ledger" element={<LedgerPage />} />
            <Route path="release" element={<ReleasePage />} />
          </Route>
        </Routes>
      </Suspense>
    </Page.Protect>
  );
}

export default App;
