import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DeskOutline } from '../../../../contract/desk/outline';
import type { ReportKey } from '../../api/annals-api';
import { useWords } from '../../words/use-words';
import { AddCaseButton } from './AddCaseButton';
import { ConflictDialog } from './ConflictDialog';
import { LeaveGuard } from './LeaveGuard';
import { compareStates } from './model/compare-states';
import { removeItem } from './model/edit-state';
import { numberOutline } from './model/number-outline';
import { childrenOf, holdersOf } from './model/outline-state';
import { pathTo } from './model/place-refusal';
import { Columns } from './outline-columns';
import { OutlineSummary } from './OutlineSummary';
import { OutlineToolbar } from './OutlineToolbar';
import { OutlineTree } from './OutlineTree';
import { Question } from './Question';
import { SaveBar } from './SaveBar';
import { useChosen } from './use-chosen';
import { useCollapsed } from './use-collapsed';
import { useKeptOutline } from './use-kept-outline';
import { useOutlineCommands } from './use-outline-commands';
import { useOutlineEditor } from './use-outline-editor';
import { useOutlineKeys } from './use-outline-keys';
import { useOutlineView } from './use-outline-view';

const COLUMNS = ['title', 'status', 'figures', 'cases', 'tables'] as const;

type Props = {
  report: ReportKey;
  outline: DeskOutline;
  /** Id of the chapter or case that is to be shown at first; null for none. */
  at: string | null;
  canWrite: boolean;
};

/** The outline of a report while it is arranged. */
export function OutlineWorkbench({ report, outline, at, canWrite }: Props) {
  const say = useWords();
  const editing = useOutlineEditor({ report, outline });
  const state = editing.editor.present;
  const [text, setText] = useState('');
  const [chosen, choose] = useChosen({ state, wanted: at });
  const [collapsed, setCollapsed] = useCollapsed({
    report,
    open: chosen === null ? [] : pathTo(state, chosen).slice(0, -1),
  });
  const view = useOutlineView({ state, text, collapsed });
  const numbers = useMemo(() => numberOutline(state), [state]);
  const kept = useKeptOutline({ report, editor: editing.editor });
  const canMove = canWrite && view.found === null && !editing.isSaving;

  const change: typeof editing.change = (next) => {
    const added = [...next.items.keys()].filter((id) => !state.items.has(id));
    const holders = holdersOf(next);
    const open = new Set(collapsed);
    for (const id of added) {
      for (let at = holders.get(id); at !== undefined; at = holders.get(at)) open.delete(at);
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

  const shown = useRef(chosen);
  useEffect(() => {
    if (shown.current !== null) edit.focus.current(shown.current, 'center');
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
      {!canWrite && <Typography>{say('outline.read-only')}</Typography>}
      {view.found !== null && (
        <Typography role="status">
          {view.found === 0
            ? say('outline.none-found', { text })
            : say('outline.filter-found', { count: view.found })}
        </Typography>
      )}
      <Box background="neutral0" hasRadius shadow="tableShadow">
        <Columns style={{ height: '4rem' }}>
          {COLUMNS.map((column) => (
            <Typography key={column} variant="sigma" textColor="neutral600">
              {say(`outline.column-${column}`)}
            </Typography>
          ))}
        </Columns>
        {state.items.size === 0 && (
          <Box padding={8}>
            <Typography>{say('outline.empty')}</Typography>
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
      <VisuallyHidden aria-live="polite">{edit.said}</VisuallyHidden>
      <LeaveGuard isDirty={editing.isDirty} changes={editing.changes} onLeave={kept.forget} />
      {removing && (
        <Question
          text={say('outline.remove-sure', {
            kind: say(`outline.kind-${removing.kind}`),
            title: removing.title,
          })}
          no={say('outline.keep-it')}
          yes={say('outline.remove')}
          onNo={edit.endRemoving}
          onYes={() => {
            editing.change(removeItem({ state, id: removing.id }));
            edit.endRemoving();
          }}
        />
      )}
      {editing.conflict && (
        <ConflictDialog
          conflict={editing.conflict}
          onReapply={editing.reapplyMine}
          onTake={editing.takeTheirs}
          onClose={editing.closeConflict}
        />
      )}
      {kept.kept && canWrite && (
        <Question
          title={say('outline.kept-title')}
          text={say('outline.kept', {
            count: compareStates({ before: kept.kept.base, after: kept.kept.mine }).size,
          })}
          no={say('outline.kept-restore')}
          yes={say('outline.kept-drop')}
          onNo={() => {
            if (kept.kept) editing.restore(kept.kept);
            kept.settle();
          }}
          onYes={kept.settle}
        />
      )}
    </Flex>
  );
}
