import { Box, IconButton, Typography } from '@strapi/design-system';
import { Question } from '@strapi/icons';
import type { TextId } from '../texts';
import { useTranslate } from '../texts/use-texts';
import { WideModal } from '../layout/WideModal';

const KEYS = [
  ['Ctrl + /', 'editor.help.insert'],
  ['{{', 'editor.help.braces'],
  ['/', 'editor.help.stroke'],
  ['←  →', 'editor.help.chip'],
  ['Ctrl + B / I / U', 'editor.help.marks'],
  ['Ctrl + K', 'editor.link'],
  ['Ctrl + Alt + 0–3', 'editor.help.formats'],
  ['Ctrl + Shift + 8 / 7', 'editor.help.lists'],
  ['Tab / Shift + Tab', 'editor.help.indent'],
  ['Shift + Enter', 'editor.help.break'],
  ['Ctrl + Z / Y', 'editor.help.undo'],
  ['Ctrl + Shift + V', 'editor.help.plain'],
  ['Ctrl + Shift + F', 'editor.full'],
  ['Esc', 'editor.help.leave'],
] as const satisfies [string, TextId][];

/** The keys of the editor, in a list. */
export function HelpModal() {
  const translate = useTranslate();
  return (
    <WideModal
      title={translate('editor.help')}
      trigger={
        <IconButton variant="ghost" label={translate('editor.help')}>
          <Question />
        </IconButton>
      }
    >
      <table>
        <tbody>
          {KEYS.map(([key, text]) => (
            <tr key={key}>
              <Box tag="th" scope="row" paddingRight={6} paddingBottom={2} textAlign="left">
                <Typography fontWeight="bold">{key}</Typography>
              </Box>
              <td>
                <Typography>{translate(text)}</Typography>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideModal>
  );
}
