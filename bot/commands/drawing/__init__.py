"""How does a procedure look? Its drawings are made from its data: text, Markdown, Mermaid and SVG."""
