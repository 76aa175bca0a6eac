/** What a person is told when a formula cannot be read, and why one that can be read has no value. */
export const expressionProblems = {
  'expression.empty': {
    what: 'There is nothing to calculate.',
    todo: 'Type a formula such as 120*65%.',
  },
  'expression.tooLong': {
    what: 'This formula is longer than {{most}} characters.',
    todo: 'Make a part of it an assumption, and use its name here.',
  },
  'expression.tooDeep': {
    what: 'At character {{at}}, more than {{most}} parentheses stand one inside another.',
    todo: 'Make a part of the formula an assumption, and use its name here.',
  },
  'expression.strayCharacter': {
    what: '“{{piece}}”, at character {{at}}, cannot stand in a formula.',
    todo: 'Use numbers, names, parentheses, the signs + - * / ^ % and the comparisons = <> < <= > >=.',
  },
  'expression.wrongMark': {
    what: '“{{piece}}”, at character {{at}}, cannot stand there.',
    todo: 'Write decimals with “{{decimal}}”, and put “{{separator}}” between the values of a function.',
  },
  'expression.straySeparator': {
    what: '“{{piece}}”, at character {{at}}, stands outside a function.',
    todo: 'Write large numbers without marks between their digits, such as 1200.',
  },
  'expression.textInQuotes': {
    what: 'Text in quotes begins at character {{at}}, and a formula only calculates with numbers.',
    todo: 'Remove the quotes, or type the number that is meant.',
  },
  'expression.hugeNumber': {
    what: '“{{piece}}”, at character {{at}}, is too large to be a number.',
    todo: 'Type a smaller one.',
  },
  'expression.cellAddress': {
    what: '“{{piece}}”, at character {{at}}, is the address of a cell, and a formula here takes names instead.',
    todo: 'Make the figure an assumption, and type the name of that assumption.',
  },
  'expression.notAName': {
    what: '“{{piece}}”, at character {{at}}, cannot be a name.',
    todo: 'Type the name of an assumption: letters, digits, “_” and “.”, 80 characters at most.',
  },
  'expression.namelessRow': {
    what: '“{{piece}}”, at character {{at}}, stands for a row that has no name or is no longer there.',
    todo: 'Type the name of an assumption in its place.',
  },
  'expression.unknownFunction': {
    what: 'There is no function called “{{piece}}”, as at character {{at}}.',
    todo: 'Use one of these: {{functions}}.',
  },
  'expression.valueCount': {
    what: '{{called}} takes another number of values: {{takes}}, not {{given}}.',
    todo: 'Put “{{separator}}” between the values, and remove what is too much.',
  },
  'expression.endsEarly': {
    what: 'The formula ends where a number or a name should follow.',
    todo: 'Type what is missing, or remove the sign at the end.',
  },
  'expression.missingOperand': {
    what: 'A number or a name is missing before “{{piece}}”, at character {{at}}.',
    todo: 'Type it there, or remove the sign.',
  },
  'expression.missingOperator': {
    what: 'Nothing says how “{{piece}}”, at character {{at}}, is joined to what stands before it.',
    todo: 'Put a sign such as + or * between the two, or remove one of them.',
  },
  'expression.unclosed': {
    what: 'The parenthesis at character {{at}} is never closed.',
    todo: 'Type “)” where it should end.',
  },
  'expression.unopened': {
    what: '“{{piece}}”, at character {{at}}, closes a parenthesis that was never opened.',
    todo: 'Remove it, or type “(” where it should begin.',
  },
  'expression.divisionByZero': {
    what: 'The formula divides by zero.',
    todo: 'Check the figure that it divides by, or choose another value with IF where that figure is 0.',
  },
  'expression.zeroPower': {
    what: 'The formula raises 0 to the power 0, which has no value.',
    todo: 'Check the two figures beside “^” or inside POWER.',
  },
  'expression.negativePower': {
    what: 'The formula raises a negative number to a power that is not whole, which has no value.',
    todo: 'Check the two figures beside “^” or inside POWER.',
  },
  'expression.negativeRoot': {
    what: 'The formula takes the square root of a negative number.',
    todo: 'Check the figure inside SQRT.',
  },
  'expression.notANumber': {
    what: 'The result of the formula is too large to be a number.',
    todo: 'Look for a figure or a power with too many digits.',
  },
} as const;
