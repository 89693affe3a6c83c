// Conveniences on top of pages that work without them.
import "./panel.js";
import "./keys.js";
import "./marks.js";
import "./printed.js";
import "./suggest.js";
