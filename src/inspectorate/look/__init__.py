"""How everything is shown: base pages, components, styles. Its tokens are in `styles/tokens.css`; it imports nothing of ours."""
