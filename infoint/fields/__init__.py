"""Career fields: listed, rated, compared, decided on."""
