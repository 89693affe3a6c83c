"""From what was read and listed to the record that is made public: pure functions, precedence person, document, listing."""
