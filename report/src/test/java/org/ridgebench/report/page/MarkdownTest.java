package org.ridgebench.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void everyElementOfThePageHasItsForm() {
        assertThat(Markdown.of("""
                <h1>a &lt;b&gt;</h1>
                <p class="faint">See <a href="summary.csv">summary.csv</a> of <code>a/b</code>: x_1 | y*.</p>
                <div class="verdict bad"><strong>Wrong.</strong>Two.</div>
                <nav><ol><li><a href="#x">x</a>: fine</li><li>y</li></ol></nav>
                <article id="x-chapter"><h2>x</h2></article>
                <figure id="x-runtime"><div class="wide"><svg aria-label="Seconds [s]"><path d=""/></svg></div>
                <figcaption><p>Caption.</p><details><summary>Drawn from 1 row</summary><a href="#t">t</a>.</details>
                <p>Files: <a href="f/x.svg">x.svg</a>, <a href="f/x.png">x.png</a>.</p></figcaption></figure>
                <div class="wide"><table><thead><tr><th scope="col" class="word">what</th>
                <th scope="col" class="number">n</th></tr></thead>
                <tbody><tr id="t"><td>one
                two</td><td>3</td></tr></tbody></table></div>
                """)).isEqualTo("""
                # a \\<b\\>

                See [summary.csv](summary.csv) of `a/b`: x\\_1 \\| y\\*.

                > **Wrong.** Two.

                1. [x](#x): fine
                1. y

                <a id="x-chapter"></a>

                ## x

                <a id="x-runtime"></a>![Seconds \\[s\\]](f/x.png)

                Caption.

                Drawn from 1 row: [t](#t).

                Files: [x.svg](f/x.svg), [x.png](f/x.png).

                | what | n |
                | --- | ---: |
                | <a id="t"></a>one two | 3 |
                """);
    }
}
