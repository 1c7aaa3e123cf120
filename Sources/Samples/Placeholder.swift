enum SamplesPlaceholder {}
