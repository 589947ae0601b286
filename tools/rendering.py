#!/usr/bin/env python3
"""What a browser shows of small pages: writes tests/oracle/rendering.tsv from its first column.

Each row is a page (without its frame) in which one record number stands, and what Chromium shows of it: `shown`, or `hidden`.
The pages are opened in frames of one page that a headless Chromium dumps; a number is shown if its characters have boxes on
the page, are visible and not transparent. `tools/rendering.py --check` compares, without a path the table is written anew.
Needs `chromium` (Debian's package of that name).
"""
import html
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = os.path.join(HERE, "..", "tests", "oracle", "rendering.tsv")
NUMBER = "苏ICP备2024012345号-1"
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--virtual-time-budget=10000", "--dump-dom",
]

HARNESS = """<!doctype html><meta charset=utf-8><pre id=out></pre><script>
const pages = %s, number = %s, out = [];
function isShown(text, doc) {
  const range = doc.createRange();
  range.selectNodeContents(text);
  const view = doc.documentElement;
  const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0 &&
    box.right > 0 && box.bottom > 0 && box.left < view.scrollWidth + 9000);
  if (!boxes.length) return false;
  const drawn = text.parentElement && text.parentElement.namespaceURI.endsWith('svg');
  if (drawn) {
    const box = boxes[0];
    return doc.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === text.parentElement;
  }
  // An element of its own tells whether the content of the one around it is skipped.
  const element = doc.createElement('span');
  text.replaceWith(element);
  element.append(text);
  if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true})) return false;
  // An ancestor without height that cuts off what flows over.
  for (let up = element; up; up = up.parentElement) {
    const style = doc.defaultView.getComputedStyle(up);
    if (style.overflowY !== 'visible' && up.getBoundingClientRect().height === 0) return false;
  }
  return true;
}
function look(node, doc) {
  if (node.nodeType === 3) return node.data.includes(number) && isShown(node, doc);
  if (node.shadowRoot && look(node.shadowRoot, doc)) return true;
  return [...node.childNodes].some(child => look(child, doc));
}
function next(nth) {
  if (nth === pages.length) {
    document.getElementById('out').textContent = JSON.stringify(out);
    return;
  }
  const frame = document.createElement('iframe');
  frame.width = 1000; frame.height = 600;
  frame.onload = () => {
    out.push(look(frame.contentDocument, frame.contentDocument));
    frame.remove();
    next(nth + 1);
  };
  frame.srcdoc = pages[nth];
  document.body.append(frame);
}
addEventListener('load', () => next(0));
</script>"""


def rows():
    with open(TABLE, encoding="utf-8") as table:
        lines = table.read().splitlines()
    head = [line for line in lines if line.startswith("#")]
    return head, [line.split("\t")[0] for line in lines if line and not line.startswith("#")]


def whole(fragment):
    """The page around a fragment; `№` stands for the number."""
    return "<!doctype html><html><head></head><body>" + fragment.replace("№", NUMBER) + "</body></html>"


def shown(fragments):
    pages = [whole(fragment) for fragment in fragments]
    scripted = json.dumps(pages, ensure_ascii=False).replace("</", "<\\/").replace("<!--", "<\\u0021--")
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.join(folder, "page.html")
        with open(page, "w", encoding="utf-8") as file:
            file.write(HARNESS % (scripted.replace("<script", "\\u003cscript"), json.dumps(NUMBER, ensure_ascii=False)))
        command = ["chromium", *FLAGS, "--user-data-dir=" + os.path.join(folder, "data"), "file://" + page]
        dumped = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True).stdout
    found = re.search(r"<pre id=\"?out\"?>(\[.*?\])</pre>", dumped, re.S)
    if not found:
        sys.exit("no answer from the browser:\n" + dumped[-2000:])
    return json.loads(html.unescape(found.group(1)))


def main():
    head, fragments = rows()
    answers = shown(fragments)
    lines = [f"{fragment}\t{'shown' if answer else 'hidden'}" for fragment, answer in zip(fragments, answers, strict=True)]
    text = "\n".join(head + lines) + "\n"
    if "--check" in sys.argv:
        with open(TABLE, encoding="utf-8") as table:
            if table.read() != text:
                sys.exit("tests/oracle/rendering.tsv is not what the browser shows")
    else:
        with open(TABLE, "w", encoding="utf-8") as table:
            table.write(text)


if __name__ == "__main__":
    main()
