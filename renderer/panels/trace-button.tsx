import { Popover, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ExplainedCell } from '../../shared/engine/index.ts';
import { stepName } from '../../shared/trace/index.ts';
import { useOpen, useText } from '../state/index.ts';
import './trace.css';
import { TracePanel } from './trace-panel.tsx';

interface Props {
  readonly cell: ExplainedCell;
  /** The number as it is shown. */
  readonly children: ReactNode;
}

/** A number on the screen that says, when it is clicked, why it is what it is. */
export function TraceButton({ cell, children }: Props) {
  const { project } = useOpen();
  const translator = useText();
  const [open, setOpen] = useState(false);
  const name = stepName(cell, project, translator);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={420} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className="ww-why"
          title={translator.t('window/why/name')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {children}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="ww-why-panel" aria-label={name}>
        <TracePanel key={JSON.stringify(cell)} cell={cell} whole onLeave={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
