"""Values of the Swedish language, of use by themselves: numbers, money, time, quantities, who, where."""
