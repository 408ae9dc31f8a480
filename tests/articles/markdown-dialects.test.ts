import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutDialects } from '../../src/articles/markdown-dialects.ts';

describe('takes out', () => {
  test.each([
    ['a tag of Hugo', 'a {{< ref "b.md" >}}c', 'a c'],
    ['a tag of Hugo over lines', 'a\n{{< figure\n  src="b.png" >}}\nc', 'a\n\nc'],
    ['a pair of tags, not what they enclose', '{{% note %}}\na\n{{% /note %}}', '\na\n'],
    ['a tag of Liquid', 'a {% include b.html c="50%" %} d', 'a  d'],
    ['a comment of Liquid with all that is in it', 'a\n{% comment %}\nb {% c %}\n{% endcomment %}\nd', 'a\n\nd'],
    ['a comment that takes the white space around it', 'a\n{%- comment -%} b {%- endcomment -%}c', 'a\nc'],
    ['a comment without spaces', '{%comment%}a{%endcomment%}b', 'b'],
    ['a comment of Hugo', '{{< comment >}}a{{< /comment >}}b', 'b'],
    ['a tag behind a tab', 'a\n\nb\t{% c %}d', 'a\n\nb\td'],
    ['a tag behind one space', 'a\n\n {% b %}c', 'a\n\n c'],
    ['a tag where a paragraph goes on far to the right', 'a\n    {% b %}c', 'a\n    c'],
    ['the tags around what is raw', '{% raw %}{% a %} {{ b }}{% endraw %} {% c %}d', '{% a %} {{ b }} d'],
    ['an output of Liquid in an address', '[a]({{ site.url }}/b)', '[a](/b)'],
    ['the fences of a div', '::: {.note}\na\n:::\nb', '\na\n\nb'],
    ['the fences of a titled div', ':::: warning Mind\na\n::::', '\na\n'],
    ['attributes behind a paragraph', 'a\n{: .lead}\n\nb', 'a\n\n\nb'],
    ['attributes of a heading', '## Ports {#ports .big key="a b"}\n\na', '## Ports \n\na'],
    ['attributes of a heading without a number', '# Ports {-}', '# Ports '],
    ['attributes of a link and of a picture', '[a](b){.c} ![d](e){width=50%}', '[a](b) ![d](e)'],
    ['attributes of words, with their brackets', 'a [b c]{.smallcaps} d', 'a b c d'],
    ['a list of contents that is to be made', '* TOC\n{:toc}\n\na', '\n\na'],
    ['the word for a list of contents', 'a\n\n[TOC]\n\n[[_toc_]]\n', 'a\n\n\n\n\n'],
    ['what an abbreviation means', 'a\n\n*[HTML]: Hyper Text\n', 'a\n\n\n'],
    ['the target of a wiki link', 'a [[Moon|the moon]] b', 'a the moon b'],
    ['the brackets of a wiki link', 'a [[Moon]].', 'a Moon.'],
    ['an embedded file', 'a ![[tide.png|300]] b', 'a  b'],
    ['a remark of Obsidian', 'a %%b c%% d', 'a  d'],
    ['the marks of highlighted words', 'a ==b c== d', 'a b c d'],
    ['the name of a block', 'a b ^block-1\n', 'a b \n'],
    ['the box of a task', '- [ ] a\n- [x] b', '-  a\n-  b'],
    ['what stands in the paragraphs of a note', '[^1]: a\n\n    {% b %}c', '[^1]: a\n\n    c'],
    ['the kind of an alert', '> [!NOTE]\n> a', '> \n> a'],
    ['the kind of an alert before white space', '> [!NOTE] \n> a', '>  \n> a'],
    ['the kind of an alert, and parts its title from its text', '> [!note]- A b\n> c', '>  A b\n>\n> c'],
  ])('%s', (_, markdown, expected) => {
    expect(withoutDialects(markdown).text).toBe(expected);
  });
});

test('fences code that Liquid highlights', () => {
  expect(withoutDialects('{% highlight ruby %}\na [[b]]\n{% endhighlight %}').text).toBe('```\na [[b]]\n```');
});

describe('leaves', () => {
  test.each([
    ['what stands in a span of code', 'a `{% b %}` and ``{{< c >}}``'],
    ['what stands in a fence', '```\n{% a %}\n::: b\n[[c]]\n```'],
    ['what stands in a fence of tildes', '~~~\n{% a %}\n~~~'],
    ['what stands in indented code', 'a\n\n    {% b %}'],
    ['what stands in indented code at the beginning', '    {% a %}'],
    ['an output of Liquid in the text', 'It costs {{ price }}.'],
    ['braces that hold no attributes', 'The set {a, b} and `c`{ d }'],
    ['braces behind a line that is no heading', '# Sets\n\nThe # set {.a}'],
    ['a linked label in brackets', 'a [[1]](#b) [[c]](d)'],
    ['a comparison', 'a == b == c'],
    ['percentages', 'from 5%% to 10%%'],
    ['a power', 'x ^2 and y^3'],
    ['a bracketed word', 'a [b] c'],
    ['marks of footnotes', 'a[^1]\n\n[^1]: b'],
    ['a tag that is not closed', 'a {% b {{< c'],
    ['a comment that is not closed', 'a {% comment %} b'],
  ])('%s', (_, markdown) => {
    expect(withoutDialects(markdown).text).toBe(markdown);
  });
});

test('knows where everything that is left stood', () => {
  const part = fc.constantFrom(
    '{% a %}',
    '{{< b',
    '>}}',
    '[[c|d]]',
    '==',
    'e',
    '\n',
    '`',
    '::: f\n',
    '%%',
    '- [ ] g',
    '{% raw %}',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const source = parts.join('');
      const { text, originOf } = withoutDialects(source);
      const letters = [...text.matchAll(/[eg]/gu)];
      expect(letters.map(({ index }) => source[originOf(index)])).toEqual(letters.map(([letter]) => letter));
    }),
  );
});
