import { configureStore } from '@reduxjs/toolkit';
import { DesignSystemProvider, lightTheme } from '@strapi/design-system';
import { adminApi, NotificationsProvider } from '@strapi/strapi/admin';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { translationsFor } from '../../../src/plugins/annual-report/admin/src/texts';
import { answerRequests, type Answer, type PanelRequest } from './answers';

type Language = 'zh' | 'en';

const LOCALES = { zh: 'zh-Hans', en: 'en' } satisfies Record<Language, string>;

const refuseRequests: Answer = ({ method, path }) => {
  throw new Error(`No answer is prepared for ${method} ${path}.`);
};

// The texts of Strapi itself are missing here; of ours, none is.
const onIntlError = ({ code, message }: { code: string; message: string }): void => {
  if (code !== 'MISSING_TRANSLATION' || message.includes('annual-report.'))
    throw new Error(message);
};

/** Strapi's cache of answers, empty. */
const createStore = () =>
  configureStore({
    reducer: { [adminApi.reducerPath]: adminApi.reducer },
    // Their checks take longer on a busy machine than they want to, and say so; Strapi turns them off, too.
    middleware: (standard) =>
      standard({ serializableCheck: false, immutableCheck: false }).concat(adminApi.middleware),
  });

/**
 * Shows a piece of the admin panel where Strapi would: in its design, with its notifications, requests and addresses,
 * and our texts.
 * @returns what Testing Library gives; `user` types and clicks as a person does; `requests` are those made so far
 */
export function renderInPanel(
  piece: ReactElement,
  {
    language = 'zh',
    answer = refuseRequests,
    address = '/',
  }: { language?: Language; answer?: Answer; address?: string } = {},
): RenderResult & { user: UserEvent; requests: PanelRequest[] } {
  const requests = answerRequests(answer);
  const locale = LOCALES[language];
  const router = createMemoryRouter([{ path: '*', element: piece }], { initialEntries: [address] });
  const rendered = render(
    <IntlProvider
      locale={locale}
      defaultLocale="en"
      messages={translationsFor(language)}
      onError={onIntlError}
    >
      <Provider store={createStore()}>
        <DesignSystemProvider locale={locale} theme={lightTheme}>
          <NotificationsProvider>
            <RouterProvider router={router} future={{ v7_startTransition: true }} />
          </NotificationsProvider>
        </DesignSystemProvider>
      </Provider>
    </IntlProvider>,
  );
  return { ...rendered, user: userEvent.setup(), requests };
}
