import { describe, expect, it } from 'vitest';
import { type ArgumentShape, readArguments } from '../../../../main/cli/arguments.ts';

const shape: ArgumentShape = {
  command: 'worthwhile try',
  options: { port: { type: 'string' }, force: { type: 'boolean' } },
  positionals: ['FILE', '[OUT]'],
};

function refusalOf(...args: string[]) {
  const read = readArguments(args, shape);
  return read.ok ? null : read.problem;
}

describe('the arguments of a command', () => {
  it('are options and names in any order', () => {
    const read = readArguments(['--force', 'a b.impactmap', '--port=80', 'out'], shape);
    if (!read.ok) throw new Error('refused');
    expect(read.value.positionals).toEqual(['a b.impactmap', 'out']);
    expect(read.value.has('force')).toBe(true);
    expect(read.value.value('port')).toBe('80');
    expect(read.value.value('folder')).toBeNull();
  });

  it('may leave out a name in brackets, but no other', () => {
    expect(refusalOf('a')).toBeNull();
    expect(refusalOf()).toMatchObject({ code: 'cli.missingArgument', params: { argument: 'FILE' } });
    expect(refusalOf('a', 'b', 'c')).toMatchObject({ code: 'cli.tooManyArguments', params: { argument: 'c' } });
  });

  it('may begin with a dash after “--”', () => {
    expect(refusalOf('--', '-odd-name')).toBeNull();
  });

  it('are refused when an option is unknown, lacks its value or has one that it does not take', () => {
    expect(refusalOf('a', '--prot', '80')).toMatchObject({ code: 'cli.unknownOption', params: { option: '--prot' } });
    expect(refusalOf('a', '-x')).toMatchObject({ code: 'cli.unknownOption', params: { option: '-x' } });
    expect(refusalOf('a', '--__proto__')).toMatchObject({ code: 'cli.unknownOption' });
    expect(refusalOf('a', '--port')).toMatchObject({ code: 'cli.missingValue', params: { option: '--port' } });
    expect(refusalOf('a', '--port', '--force')).toMatchObject({ code: 'cli.missingValue' });
    expect(refusalOf('a', '--force=yes')).toMatchObject({ code: 'cli.unexpectedValue' });
  });

  it('keep all values of an option that is repeated, in their order', () => {
    const read = readArguments(['a', '--port', '1', '--port=2', '--port', '3'], shape);
    if (!read.ok) throw new Error('refused');
    expect(read.value.values('port')).toEqual(['1', '2', '3']);
    expect(read.value.value('port')).toBe('3');
    expect(read.value.values('folder')).toEqual([]);
  });

  it('need no names where help is asked for', () => {
    expect(refusalOf('--help')).toBeNull();
    expect(refusalOf('-h')).toBeNull();
  });
});
