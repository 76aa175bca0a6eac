import { useMemo } from 'react';
import { settingsOf } from '../../shared/model/index.ts';
import { formulaSyntax } from '../../shared/parsing/index.ts';
import { amountsOf, type TraceContext } from '../../shared/trace/index.ts';
import { useOpen, useText } from '../state/index.ts';

/** What the sentences of explanations are written with in the open project. */
export function useTraceContext(): TraceContext {
  const { project } = useOpen();
  const translator = useText();
  return useMemo(() => {
    const syntax = formulaSyntax(settingsOf(project).locale);
    return { project, translator, syntax, amounts: amountsOf(project) };
  }, [project, translator]);
}
