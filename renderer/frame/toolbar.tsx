import { ActionIcon, Button, Menu, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconDeviceFloppy,
  IconFileExport,
  IconFilePlus,
  IconFolderOpen,
  IconLayoutSidebarRight,
  IconMenu2,
  IconMoon,
  IconPlus,
  IconPrinter,
  IconSun,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { nameOf, rowOf } from '../../shared/model/index.ts';
import { MenuKeys, windowKeyText } from '../commands/index.ts';
import { editScope } from '../grid/index.ts';
import { sheetNamed, useFocusedLine } from '../sheets/index.ts';
import { useOpen, useText, useWindow, useWindowState } from '../state/index.ts';
import { FileStatus } from './file-status.tsx';

/** The bar on top: the file, undo, what can be added and removed, and how the window looks. */
export function Toolbar() {
  const model = useWindow();
  const { undo, file } = useOpen();
  const { t } = useText();
  const detailsOpen = useWindowState((state) => state.detailsOpen);
  const hasCells = useWindowState((state) => sheetNamed(state.sheet) !== null);
  const lastUndo = undo.undo.at(-1);
  const lastRedo = undo.redo.at(-1);
  return (
    <header>
      <h1 className="ww-visually-hidden">{file.name}</h1>
      <div className="ww-toolbar" data-pane="toolbar" role="toolbar" aria-label={t('window/toolbar/name')}>
        <FileMenu />
        <Tool
          label={t('window/file/saveHint', { keys: windowKeyText('save') })}
          onClick={() => void model.save()}
          testId="save"
        >
          <IconDeviceFloppy size={18} />
        </Tool>
        <span className="ww-divider" />
        <Tool
          label={
            lastUndo === undefined
              ? t('window/toolbar/nothingToUndo')
              : t('window/toolbar/undo', { label: lastUndo.label, keys: windowKeyText('undo') })
          }
          disabled={lastUndo === undefined}
          onClick={() => void model.undo()}
          testId="undo"
        >
          <IconArrowBackUp size={18} />
        </Tool>
        <Tool
          label={
            lastRedo === undefined
              ? t('window/toolbar/nothingToRedo')
              : t('window/toolbar/redo', { label: lastRedo.label, keys: windowKeyText('redo') })
          }
          disabled={lastRedo === undefined}
          onClick={() => void model.redo()}
          testId="redo"
        >
          <IconArrowForwardUp size={18} />
        </Tool>
        <span className="ww-divider" />
        <RowTools />
        <span className="ww-spacer" />
        <FileStatus />
        <span className="ww-divider" />
        <ExportMenu />
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} />}
          onClick={() => model.showSettings('about')}
          data-testid="settings"
        >
          {t('window/settings/name')}
        </Button>
        <ThemeTool />
        <Tool
          label={detailsOpen ? t('window/details/hide') : t('window/details/show')}
          pressed={detailsOpen && hasCells}
          disabled={!hasCells}
          onClick={() => model.toggleDetails()}
          testId="toggle-details"
        >
          <IconLayoutSidebarRight size={18} />
        </Tool>
      </div>
    </header>
  );
}

interface ToolProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly testId?: string;
}

function Tool({ label, children, onClick, disabled = false, pressed, testId }: ToolProps) {
  return (
    <Tooltip label={label} maw={320}>
      <ActionIcon
        size={32}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
        data-testid={testId}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function FileMenu() {
  const model = useWindow();
  const { t } = useText();
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className="ww-file-menu"
          leftSection={<IconMenu2 size={16} />}
          data-testid="file-menu"
        >
          {t('window/file/menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFilePlus size={16} />} onClick={() => void model.newProject()}>
          {t('window/file/new')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFolderOpen size={16} />}
          rightSection={<MenuKeys text={windowKeyText('open')} />}
          onClick={() => void model.openFile()}
        >
          {t('window/file/open')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconDeviceFloppy size={16} />}
          rightSection={<MenuKeys text={windowKeyText('save')} />}
          onClick={() => void model.save()}
        >
          {t('window/file/save')}
        </Menu.Item>
        <Menu.Item rightSection={<MenuKeys text={windowKeyText('saveAs')} />} onClick={() => void model.saveAs()}>
          {t('window/file/saveAs')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPrinter size={16} />}
          rightSection={<MenuKeys text={windowKeyText('print')} />}
          onClick={() => model.print()}
        >
          {t('window/file/print')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconX size={16} />} onClick={() => void model.close()}>
          {t('window/file/close')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function RowTools() {
  const model = useWindow();
  const { project } = useOpen();
  const translator = useText();
  const { t, entityName } = translator;
  const sheet = useWindowState((state) => sheetNamed(state.sheet));
  // Both speak of the line that has the focus.
  const line = useFocusedLine()?.line ?? null;
  const additions = sheet?.additions(editScope(project, translator, model.newId), line) ?? [];
  const removable = line === null ? [] : (sheet?.removable(line) ?? []);
  return (
    <>
      <Menu position="bottom-start" width={220}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            disabled={sheet === null}
            leftSection={<IconPlus size={16} />}
            rightSection={<IconChevronDown size={14} />}
            data-testid="add"
          >
            {t('window/toolbar/add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {additions.map(({ id, label, command, shows }) => (
            <Menu.Item
              key={id}
              onClick={() => {
                // The sheet has the line by the next frame.
                if (model.dispatch(command, label)) setTimeout(() => model.focus(shows.entity, shows.id));
              }}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-start" width={300} disabled={removable.length === 0}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            disabled={removable.length === 0}
            leftSection={<IconTrash size={16} />}
            rightSection={<IconChevronDown size={14} />}
            data-testid="remove"
          >
            {t('window/toolbar/remove')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {removable.map(({ entity, id }) => {
            const row = rowOf(project, entity, id);
            const name = row === undefined ? '' : nameOf(entity, row);
            const kind = entityName(entity);
            return (
              <Menu.Item key={entity} onClick={() => void model.remove({ entity, id })}>
                <span className="ww-menu-label">
                  {name === ''
                    ? t('window/remove/unnamed', { entity: kind })
                    : t('window/remove/named', { entity: kind, name })}
                </span>
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function ExportMenu() {
  const model = useWindow();
  const { t } = useText();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          leftSection={<IconFileExport size={16} />}
          rightSection={<IconChevronDown size={14} />}
          data-testid="export"
        >
          {t('window/file/export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['xlsx', 'json', 'csv'] as const).map((format) => (
          <Menu.Item key={format} onClick={() => void model.export(format)} data-testid={`export-${format}`}>
            {t(`window/file/exportAs/${format}`)}
            <span className="ww-menu-remark">{t(`window/file/exportRemark/${format}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function ThemeTool() {
  const { t } = useText();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'light' ? 'dark' : 'light';
  return (
    <Tool label={t(`window/theme/${next}`)} onClick={() => setColorScheme(next)} testId="theme">
      {scheme === 'light' ? <IconMoon size={18} /> : <IconSun size={18} />}
    </Tool>
  );
}
