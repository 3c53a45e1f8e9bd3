import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AdminOutline } from '../../../../contract/admin/outline';
import type { ReportKey } from '../../api/annals-api';
import { AskDialog } from '../../layout/AskDialog';
import { LeaveGuard } from '../../layout/LeaveGuard';
import { useTranslate } from '../../texts/use-texts';
import { ConflictDialog } from './ConflictDialog';
import { OutlineSummary } from './OutlineSummary';
import { AddCaseButton, OutlineToolbar } from './OutlineToolbar';
import { SaveBar } from './SaveBar';
import { compareStates } from './model/compare-states';
import { removeItem } from './model/edit-state';
import { numberOutline } from './model/number-outline';
import { childrenOf, parentsOf } from './model/outline-state';
import { pathTo } from './model/place-refusal';
import { OutlineTree } from './tree/OutlineTree';
import { Columns } from './tree/tree-layout';
import { useChosenItem } from './use-chosen-item';
import { useOutlineCommands, useOutlineKeys } from './use-outline-commands';
import { useOutlineDraft } from './use-outline-draft';
import { useOutlineEditor } from './use-outline-editing';
import { useCollapsed, useOutlineView } from './use-outline-view';

const COLUMNS = ['title', 'status', 'figures', 'cases', 'tables'] as const;

type Props = {
  report: ReportKey;
  outline: AdminOutline;
  /** Id of the chapter or case that is to be shown at first; null for none. */
  at: string | null;
  canWrite: boolean;
};

/** The outline of a report while it is arranged. */
export function OutlineEditor({ report, outline, at, canWrite }: Props) {
  const translate = useTranslate();
  const editing = useOutlineEditor({ report, outline });
  const state = editing.editor.present;
  const [text, setText] = useState('');
  const [chosen, choose] = useChosenItem({ state, initial: at });
  const [collapsed, setCollapsed] = useCollapsed({
    report,
    open: chosen === null ? [] : pathTo(state, chosen).slice(0, -1),
  });
  const view = useOutlineView({ state, text, collapsed });
  const numbers = useMemo(() => numberOutline(state), [state]);
  const drafts = useOutlineDraft({ report, editor: editing.editor });
  const canMove = canWrite && view.found === null && !editing.isSaving;

  const change: typeof editing.change = (next) => {
    const added = [...next.items.keys()].filter((id) => !state.items.has(id));
    const parents = parentsOf(next);
    const open = new Set(collapsed);
    for (const id of added) {
      for (let at = parents.get(id); at !== undefined; at = parents.get(at)) open.delete(at);
    }
    if (open.size < collapsed.size) setCollapsed(open);
    if (added.length > 0) setText('');
    editing.change(next);
  };
  const edit = useOutlineCommands({ state, isOff: editing.isSaving, change });
  useOutlineKeys({
    undo: editing.undo,
    redo: editing.redo,
    save: () => void (editing.isDirty && editing.save()),
    isOff: !canWrite || editing.isSaving || editing.conflict !== null,
  });

  const initial = useRef(chosen);
  useEffect(() => {
    if (initial.current !== null) edit.focus.current(initial.current, 'center');
  }, [edit.focus]);

  const withChildren = [...state.items.keys()].filter((id) => childrenOf(state, id).length > 0);
  const expand = (expanded: string[]): void => {
    const open = new Set(expanded);
    setCollapsed(new Set(withChildren.filter((id) => !open.has(id))));
  };
  const { removing } = edit;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <OutlineToolbar
          text={text}
          canWrite={canWrite}
          onText={setText}
          onExpandAll={() => setCollapsed(new Set())}
          onCollapseAll={() => setCollapsed(new Set(withChildren))}
          onAdd={edit.addTop}
          addCase={
            <AddCaseButton
              state={state}
              numbers={numbers}
              chosen={chosen}
              onAdd={() => edit.commands.addCase(chosen)}
            />
          }
        />
        {canWrite && <SaveBar editing={editing} />}
      </Flex>
      <OutlineSummary state={state} numbers={numbers} lastSave={editing.lastSave} />
      {!canWrite && <Typography>{translate('outline.read-only')}</Typography>}
      {view.found !== null && (
        <Typography role="status">
          {view.found === 0
            ? translate('outline.none-found', { text })
            : translate('outline.filter-found', { count: view.found })}
        </Typography>
      )}
      <Box background="neutral0" hasRadius shadow="tableShadow">
        <Columns style={{ height: '4rem' }}>
          {COLUMNS.map((column) => (
            <Typography key={column} variant="sigma" textColor="neutral600">
              {translate(`outline.column-${column}`)}
            </Typography>
          ))}
        </Columns>
        {state.items.size === 0 && (
          <Box padding={8}>
            <Typography>{translate('outline.empty')}</Typography>
          </Box>
        )}
        <OutlineTree
          state={state}
          view={view}
          numbers={numbers}
          canWrite={canWrite}
          canMove={canMove}
          renaming={edit.renaming}
          commands={edit.commands}
          onMove={edit.move}
          onExpand={expand}
          chosen={chosen}
          onChoose={choose}
          onRenamed={edit.endRenaming}
          onReady={(focus) => {
            edit.focus.current = focus;
          }}
        />
      </Box>
      <VisuallyHidden aria-live="polite">{edit.announcement}</VisuallyHidden>
      <LeaveGuard
        reason={
          editing.isDirty ? translate('outline.leave-sure', { count: editing.changes }) : null
        }
        title={translate('outline.leave')}
        stay={translate('outline.stay')}
        leave={translate('outline.leave')}
        onLeave={drafts.forget}
      />
      {removing && (
        <AskDialog
          title={translate('outline.remove')}
          no={translate('outline.keep-it')}
          yes={translate('outline.remove')}
          onNo={edit.endRemoving}
          onYes={() => {
            editing.change(removeItem({ state, id: removing.id }));
            edit.endRemoving();
          }}
        >
          {translate('outline.remove-sure', {
            kind: translate(`outline.kind-${removing.kind}`),
            title: removing.title,
          })}
        </AskDialog>
      )}
      {editing.conflict && (
        <ConflictDialog
          conflict={editing.conflict}
          onReapply={editing.reapplyMine}
          onTake={editing.takeTheirs}
          onClose={editing.closeConflict}
        />
      )}
      {drafts.draft && canWrite && (
        <AskDialog
          title={translate('outline.draft-title')}
          no={translate('outline.draft-restore')}
          yes={translate('outline.draft-drop')}
          onNo={() => {
            if (drafts.draft) editing.restore(drafts.draft);
            drafts.settle();
          }}
          onYes={drafts.settle}
        >
          {translate('outline.draft', {
            count: compareStates({ before: drafts.draft.base, after: drafts.draft.mine }).size,
          })}
        </AskDialog>
      )}
    </Flex>
  );
}
